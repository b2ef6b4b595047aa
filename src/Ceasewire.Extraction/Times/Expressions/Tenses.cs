using Ceasewire.Text;

namespace Ceasewire.Extraction.Times.Expressions;

internal enum Tense : byte
{
    Unknown,
    Past,
    Future,
}

/// <summary>
/// The tense of the clause that a time stands in: a weekday in "will meet on Friday" lies ahead, in "met on Friday"
/// behind.
/// </summary>
internal static class Tenses
{
    private const int FarthestAuxiliary = 12;

    public static Tense Of(Analysis analysis, int offset)
    {
        var tokens = analysis.Document.TokensIn(new TextSpan(offset, offset + 1));
        if (tokens.IsEmpty)
        {
            return Tense.Unknown;
        }

        var tense = Governor(analysis, tokens.Start) is { } verb
            ? OfVerb(analysis, verb)
            : OfWordsBefore(analysis, tokens.Start);

        // "closed until Friday": what is said to last until then has not ended, unless the verb says so.
        bool isEnd = tokens.Start > 0 && analysis.Lower(tokens.Start - 1) is "until" or "till" or "by";
        return isEnd && tense == Tense.Unknown ? Tense.Future : tense;
    }

    private static Tense OfVerb(Analysis analysis, int verb)
    {
        bool isInfinitive = false, isPerfect = false, isAhead = false, mayBe = false, hasBeen = false;
        foreach (int child in analysis.Children(verb))
        {
            string word = analysis.Lower(child);
            isAhead |= IsAhead(word);
            isPerfect |= word is "have" or "has" or "had";
            hasBeen |= word is "was" or "were" or "been";
            mayBe |= word is "may" or "might" or "should" or "must" or "can";
            isInfinitive |= word == "to" && analysis.Relation(child) == Relation.Marker;
        }

        // "should be done in October" lies ahead, "may have been done" behind.
        if (isAhead || (mayBe && !isPerfect))
        {
            return Tense.Future;
        }

        if (isInfinitive)
        {
            // "are to meet on Friday", "plan to meet", the headline "Envoys to meet", against "were to meet on Friday".
            return (analysis.Head(verb) < 0 && !hasBeen) || Planned(analysis, verb) ? Tense.Future : Tense.Unknown;
        }

        // A participle alone ("closed until Friday") has no tense.
        bool isPast = analysis.Xpos(verb) == "VBD" || (analysis.Xpos(verb) == "VBN" && (isPerfect || hasBeen));
        return isPast ? Tense.Past : Tense.Unknown;
    }

    private static bool Planned(Analysis analysis, int verb)
    {
        int head = analysis.Head(verb);
        return HasPresent(verb) || (head >= 0 && (HasPresent(head) || analysis.Xpos(head) is "VBZ" or "VBP"));

        bool HasPresent(int governor)
        {
            foreach (int child in analysis.Children(governor))
            {
                if (analysis.Lower(child) is "is" or "are" or "'s" or "'re" or "will")
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsAhead(string word) => word is "will" or "shall" or "'ll" or "’ll";

    private static int? Governor(Analysis analysis, int token)
    {
        int at = analysis.Head(token);
        for (int steps = 0; at >= 0 && steps < FarthestAuxiliary; steps++)
        {
            if (analysis.Upos(at) is Upos.Verb or Upos.Auxiliary)
            {
                return at;
            }

            at = analysis.Head(at);
        }

        return null;
    }

    /// <summary>
    /// Where there is no parse: "will" not far before, in the same sentence, with no "said" in between.
    /// </summary>
    private static Tense OfWordsBefore(Analysis analysis, int token)
    {
        int first = Math.Max(analysis.Document.Sentences[analysis.Document.SentenceOf(token)].Start,
            token - FarthestAuxiliary);
        for (int at = token - 1; at >= first; at--)
        {
            if (IsAhead(analysis.Lower(at)))
            {
                return Tense.Future;
            }

            if (analysis.Xpos(at) == "VBD")
            {
                return Tense.Past;
            }
        }

        return Tense.Unknown;
    }
}
