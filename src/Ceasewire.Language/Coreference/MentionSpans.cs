using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>How far a noun phrase reaches.</summary>
internal static class MentionSpans
{
    /// <summary>
    /// The head with the modifiers before it, the rest of its name, and an "of" or "for" phrase right after it.
    /// </summary>
    public static TokenRange Naming(Analysis analysis, int head)
    {
        int start = head, end = head + 1;
        foreach (int child in analysis.Children(head))
        {
            var range = analysis.Subtree(child);
            switch (analysis.Relation(child))
            {
                case Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound or Relation.PossessiveModifier
                    or Relation.NumericModifier or Relation.UnmarkedModifier or Relation.DescriptiveModifier when child < head:
                    start = Math.Min(start, range.Start);
                    break;
                case Relation.Flat or Relation.Compound when child > head:
                    end = Math.Max(end, child + 1);
                    break;
                case Relation.NominalModifier when child > head && range.Start == end && analysis.Lower(end) is "of" or "for":
                    end = range.End;
                    break;
                default:
                    break;
            }
        }

        return new(start, end);
    }

    /// <summary>"the fighters who left the city on Monday": with all that modifies it, without what it is joined to.</summary>
    public static TokenRange Full(Analysis analysis, int head)
    {
        int start = head, end = head + 1;
        bool isPredicate = analysis.HasChild(head, Relation.Copula);
        foreach (int child in analysis.Children(head))
        {
            var range = analysis.Subtree(child);
            if (IsModifier(analysis, child, head, range, isPredicate))
            {
                (start, end) = (Math.Min(start, range.Start), Math.Max(end, range.End));
            }
        }

        while (start < head && IsOutside(analysis, start))
        {
            start++;
        }

        while (end > head + 1 && analysis.Upos(end - 1) == Upos.Punctuation && !analysis.ClosesWithin(start, end - 1))
        {
            end--;
        }

        return new(start, end);
    }

    /// <summary>"“… on each other” | Brandt said": no quotation ends inside a phrase that begins in it.</summary>
    public static TokenRange BehindQuotation(Quotations quotations, int head, TokenRange span)
    {
        int quotation = quotations.Of(span.Start);
        if (quotation < 0 || quotation == quotations.Of(head) || quotations.All[quotation].Words.Start >= span.Start)
        {
            return span;
        }

        // The closing mark is no word of it either.
        return new(Math.Min(head, quotations.All[quotation].Words.End + 1), span.End);
    }

    /// <summary>From the first of joined nouns to the last.</summary>
    public static TokenRange Joined(Analysis analysis, int head, TokenRange first)
    {
        var (start, end) = (first.Start, first.End);
        foreach (int child in analysis.Children(head))
        {
            end = analysis.Relation(child) == Relation.Conjunct ? Math.Max(end, Full(analysis, child).End) : end;
            start = analysis.Relation(child) == Relation.PreConjunct ? Math.Min(start, child) : start;
        }

        return new(start, end);
    }

    private static bool IsModifier(Analysis analysis, int child, int head, TokenRange range, bool isPredicate) =>
        analysis.Relation(child) switch
        {
            Relation.Determiner or Relation.PreDeterminer or Relation.AdjectivalModifier or Relation.Compound or Relation.PossessiveModifier
                or Relation.NumericModifier or Relation.DescriptiveModifier or Relation.Flat or Relation.Fixed or Relation.GoesWith
                or Relation.RelativeClause => true,
            Relation.NominalModifier => child > head && !IsCutOff(analysis, range),
            Relation.AdjectivalClause => !IsCutOff(analysis, range),
            Relation.UnmarkedModifier => child < head || analysis.Lower(range.Start - 1) is not ("(" or "["),
            Relation.AdverbialModifier => !isPredicate && child < head,
            Relation.Case => child > head,
            _ => false,
        };

    /// <summary>"the liaison, | on the other hand": what follows a comma or bracket seldom belongs to the noun.</summary>
    private static bool IsCutOff(Analysis analysis, TokenRange range) =>
        analysis.Upos(range.Start) == Upos.Punctuation
        || (range.Start > 0 && analysis.Upos(range.Start - 1) == Upos.Punctuation && analysis.Lower(range.Start - 1) is not ("-" or "\"" or "“"));

    private static bool IsOutside(Analysis analysis, int token) =>
        analysis.Relation(token) == Relation.Case || analysis.Upos(token) is Upos.CoordinatingConjunction
        || (analysis.Upos(token) == Upos.Punctuation && analysis.Lower(token) is "," or ";" or ":" or ")" or "-" or "—" or "–");
}
