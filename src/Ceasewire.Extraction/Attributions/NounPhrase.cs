using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>The words of a teller, from its head.</summary>
internal static class NounPhrase
{
    /// <summary>
    /// The head with what identifies it: "Mike Lux, a lawyer from Ohio" whole, but neither a relative clause after a
    /// comma nor a participle ("a poll | released on Thursday") nor the preposition that governs it.
    /// </summary>
    public static TokenRange Of(Analysis analysis, int head)
    {
        int start = head, end = head + 1;
        foreach (int child in analysis.Children(head))
        {
            var range = analysis.Subtree(child);
            if (child < head && Belongs(analysis, child))
            {
                start = Math.Min(start, range.Start);
            }
        }

        foreach (int child in analysis.Children(head))
        {
            if (child < head)
            {
                continue;
            }

            if (analysis.Relation(child) == Relation.Punctuation)
            {
                continue;
            }

            if (!Belongs(analysis, child) || IsAfterThought(analysis, child))
            {
                break;
            }

            end = Math.Max(end, Of(analysis, child, analysis.Subtree(child)).End);
        }

        return Trim(analysis, new(start, BeforeAfterThought(analysis, head, end)));
    }

    /// <summary>
    /// Any relative clause after a comma ends the phrase: "the head of the union, | which represents teachers".
    /// </summary>
    private static int BeforeAfterThought(Analysis analysis, int head, int end)
    {
        for (int token = head + 1; token < end; token++)
        {
            if (IsAfterThought(analysis, token) && analysis.Subtree(token).Start > head)
            {
                return analysis.Subtree(token).Start - 1;
            }
        }

        return end;
    }

    /// <summary>Without punctuation at its edges, marks of a bracket or quotation that stands inside it kept.</summary>
    public static TokenRange Trim(Analysis analysis, TokenRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && analysis.Upos(start) == Upos.Punctuation)
        {
            start++;
        }

        while (start < end && analysis.Upos(end - 1) == Upos.Punctuation && !analysis.ClosesWithin(start, end - 1))
        {
            end--;
        }

        return start < end ? new(start, end) : range;
    }

    private static TokenRange Of(Analysis analysis, int child, TokenRange whole) =>
        analysis.Relation(child) is Relation.Conjunct or Relation.Apposition or Relation.Flat
            ? Of(analysis, child).Union(whole.Start < child ? new(whole.Start, child + 1) : TokenRange.Of(child))
            : whole;

    private static bool Belongs(Analysis analysis, int child) =>
        analysis.Relation(child) switch
        {
            Relation.Case or Relation.Punctuation or Relation.Parataxis or Relation.CoordinatingConjunction => false,
            Relation.AdverbialModifier => child + 1 == analysis.Head(child)
                || analysis.Upos(child) == Upos.Adverb && child < analysis.Head(child),
            Relation.Copula or Relation.Subject or Relation.PassiveSubject or Relation.Auxiliary or Relation.Marker =>
                false,
            Relation.AdverbialClause
            or Relation.RelativeAdverbialClause
            or Relation.DiscourseElement
            or Relation.Vocative => false,
            Relation.AdjectivalClause => false,
            Relation.Oblique or Relation.UnmarkedOblique or Relation.ClausalComplement => false,
            _ => true,
        };

    private static bool IsAfterThought(Analysis analysis, int child) =>
        analysis.Relation(child) == Relation.RelativeClause && analysis.Subtree(child).Start is > 0 and var start
        && analysis.Upos(start - 1) == Upos.Punctuation;
}
