using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>"Monitor: Raid kills nine" and "Raid kills nine: monitor", at the head of an article.</summary>
internal static class HeadlineCues
{
    /// <summary>A teller in a headline has no more words than this.</summary>
    private const int MostTellerWords = 5;

    private const int FewestContentWords = 3;

    public static IEnumerable<Cue> Find(Analysis analysis)
    {
        int end = EndOfFirstLine(analysis);
        int colon = -1;
        for (int token = 0; token < end; token++)
        {
            if (analysis.Form(token) is ":")
            {
                if (colon >= 0)
                {
                    yield break;
                }

                colon = token;
            }
        }

        if (colon > 0 && Read(analysis, colon, end) is { } cue)
        {
            yield return cue;
        }
    }

    private static Cue? Read(Analysis analysis, int colon, int end)
    {
        var before = NounPhrase.Trim(analysis, new(0, colon));
        var after = colon + 1 < end ? NounPhrase.Trim(analysis, new(colon + 1, end)) : new(colon, colon);
        bool tellerFirst = IsTeller(analysis, before) && after.Length >= FewestContentWords;
        if (!tellerFirst && !(IsTeller(analysis, after) && before.Length >= FewestContentWords))
        {
            return null;
        }

        var (words, content) = tellerFirst ? (before, after) : (after, before);
        return new(
            colon, ":", CueFrame.Mark, CueKind.Telling,
            TokenRange.Of(colon),
            new(analysis.HeadOf(words), words),
            [content]);
    }

    /// <summary>A few words with a noun and no verb, of a person, a body or a kind of teller.</summary>
    private static bool IsTeller(Analysis analysis, TokenRange words)
    {
        if (words.IsEmpty || words.Length > MostTellerWords)
        {
            return false;
        }

        bool isNamed = false;
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Upos(token) is Upos.Verb or Upos.Auxiliary or Upos.Numeral or Upos.Punctuation)
            {
                return false;
            }

            isNamed |=
                CueLexicon.Instance.IsTeller(analysis.Lemma(token))
                || CueLexicon.Instance.IsTeller(analysis.Lower(token));
        }

        foreach (var entity in analysis.Entities)
        {
            if (entity.Words.Start >= words.End)
            {
                break;
            }

            isNamed |= entity.Kind is EntityKind.Person or EntityKind.Organization && entity.Words.Overlaps(words);
        }

        return isNamed;
    }

    private static int EndOfFirstLine(Analysis analysis)
    {
        var document = analysis.Document;
        int newline = document.Text.AsSpan().IndexOf('\n');
        int stop = newline < 0 ? document.Text.Length : newline;
        int end = 0;
        while (end < analysis.Count && document.Tokens[end].End <= stop)
        {
            if (analysis.Form(end) is "." && end > 0)
            {
                break;
            }

            end++;
        }

        return end;
    }
}
