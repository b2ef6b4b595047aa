namespace Ceasewire.Exports.Muc;

/// <summary>Finds the words that fill slots, by lists of heads: a filler is a noun phrase without its article.</summary>
internal static class MucPhrases
{
    private const int TargetModifiers = 4, PerpetratorModifiers = 3, NameWords = 6;

    /// <summary>"A CAR BOMB", "FOUR DYNAMITE CHARGES".</summary>
    public static IEnumerable<MucMention> Weapons(MucText text, Range range)
    {
        for (int token = range.Start.Value; token < range.End.Value; token++)
        {
            bool isPair = token + 1 < range.End.Value
                && MucWords.Is($"{text[token].Lower} {text[token + 1].Lower}", "weapon");
            if (!isPair && !MucWords.Is(text[token].Lower, "weapon"))
            {
                continue;
            }

            int first = token;
            while (first > range.Start.Value && MucWords.Is(text[first - 1].Lower, "weapon-modifier"))
            {
                first--;
            }

            token += isPair ? 1 : 0;
            yield return text.Mention(first, token + 1);
        }
    }

    /// <summary>"THE ELECTRIC TOWERS".</summary>
    public static IEnumerable<MucMention> Targets(MucText text, Range range) =>
        Headed(text, range, word => MucWords.Is(word, "target"), TargetModifiers, canCount: false);

    /// <summary>"URBAN GUERRILLAS".</summary>
    /// <param name="inRole">Whether these are the words of an actor.</param>
    public static IEnumerable<MucMention> Perpetrators(MucText text, Range range, bool inRole) => Headed(
        text, range,
        word => MucWords.Is(word, "perpetrator") || (inRole && MucWords.Is(word, "perpetrator-in-role")),
        PerpetratorModifiers,
        canCount: true);

    /// <summary>"THE FMLN".</summary>
    public static IEnumerable<MucMention> Organisations(MucText text, Range range, bool inRole)
    {
        for (int token = range.Start.Value; token < range.End.Value; token++)
        {
            foreach (var name in MucWords.OrganisationsFrom(text[token].Lower))
            {
                int end = token + name.Words.Length;
                if ((inRole || name.Anywhere) && end <= range.End.Value
                    && name.Words.Select((word, i) => text[token + i].Lower == word).All(same => same))
                {
                    yield return text.Mention(token, end);
                    break;
                }
            }
        }
    }

    /// <summary>"COLONEL LUIS ARTURO ISAACS" without the title.</summary>
    public static IEnumerable<MucMention> Names(MucText text, Range range)
    {
        for (int token = range.Start.Value; token < range.End.Value; token++)
        {
            if (!MucWords.Is(text[token].Lower, "given-name") || EndsName(text[token].Lower)
                || (token > 0 && text[token - 1].Lower is "san" or "santa"))
            {
                continue;
            }

            int end = token + 1;
            while (end < range.End.Value && end - token < NameWords && text[end].IsWord && !text[end].IsNumber
                && (IsParticle(text[end].Lower) || !EndsName(text[end].Lower)))
            {
                end++;
            }

            int last = end;
            while (IsParticle(text[last - 1].Lower))
            {
                last--;
            }

            if (last - token > 1 && !text[last - 1].Lower.EndsWith("'s", StringComparison.Ordinal))
            {
                yield return text.Mention(token, last);
            }

            token = end - 1;
        }
    }

    private static IEnumerable<MucMention> Headed(
        MucText text,
        Range range,
        Func<string, bool> isHead,
        int modifiers,
        bool canCount)
    {
        for (int head = range.Start.Value; head < range.End.Value; head++)
        {
            if (!isHead(text[head].Lower) || (head + 1 < range.End.Value && isHead(text[head + 1].Lower)))
            {
                continue;
            }

            int first = head;
            while (first > range.Start.Value && head - first < modifiers && text[first - 1].IsWord
                && !MucWords.Is(text[first - 1].Lower, "stop")
                && (canCount || !text[first - 1].IsNumber)
                && !text[first - 1].Lower.EndsWith("ly", StringComparison.Ordinal))
            {
                first--;
            }

            yield return text.Mention(first, head + 1);
        }
    }

    private static bool IsParticle(string word) => word is "de" or "la" or "y" or "del" or "los";

    private static bool EndsName(string word) =>
        MucWords.Is(word, "stop") || MucWords.Is(word, "title") || MucWords.Is(word, "no-name")
        || MucWords.Is(word, "target") || MucWords.Is(word, "perpetrator")
        || MucWords.Is(word, "perpetrator-in-role");
}
