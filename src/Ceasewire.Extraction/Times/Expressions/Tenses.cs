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

        return Governor(analysis, tokens.Start) is { } verb
            ? OfVerb(analysis, verb)
            : OfWordsBefore(analysis, tokens.Start);
    }

    private static Tense OfVerb(Analysis analysis, int verb)
    {
        bool infinitive = false;
        foreach (int child in analysis.Children(verb))
        {
            string word = analysis.Lower(child);
            if (IsAhead(word))
            {
                return Tense.Future;
            }

            infinitive |= word == "to" && analysis.Relation(child) == Relation.Marker;
        }

        if (analysis.Xpos(verb) is "VBD" or "VBN" || !infinitive)
        {
            return analysis.Xpos(verb) is "VBD" or "VBN" ? Tense.Past : Tense.Unknown;
        }

        // "are to meet on Friday", "plan to meet on Friday", against "were to meet on Friday".
        return Planned(analysis, verb) ? Tense.Future : Tense.Unknown;
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
