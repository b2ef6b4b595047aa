using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>
/// The minimal noun phrase around a head: what identifies, without clauses, appositions and the rest of a coordination.
/// </summary>
internal static class PhraseBounds
{
    /// <summary>The longest "of the …" that still identifies: beyond it, it tells a story.</summary>
    private const int LongestComplement = 8;

    public static TokenRange Of(Analysis analysis, int head)
    {
        int start = head, end = head + 1;
        foreach (int child in analysis.Children(head))
        {
            if (child < head && Identifies(analysis, child))
            {
                start = Math.Min(start, analysis.Subtree(child).Start);
            }
            else if (child > head
                && analysis.Relation(child) is Relation.Flat or Relation.Compound
                && analysis.Subtree(child).Start <= end)
            {
                end = Math.Max(end, analysis.Subtree(child).End);
            }
        }

        start = Math.Max(start, AfterBreak(analysis, start, head));
        return new TokenRange(start, Complement(analysis, head, end));
    }

    private static bool Identifies(Analysis analysis, int child) => analysis.Relation(child) switch
    {
        Relation.AdjectivalModifier or Relation.Compound or Relation.NumericModifier or Relation.PossessiveModifier
            or Relation.DescriptiveModifier or Relation.Flat or Relation.NominalModifier or Relation.UnmarkedModifier
            or Relation.Determiner => true,
        _ => false,
    };

    /// <returns>Past the last comma, conjunction or quotation mark between start and head: "Turkish, Russian leaders"
    /// starts at "Russian".</returns>
    private static int AfterBreak(Analysis analysis, int start, int head)
    {
        for (int token = head - 1; token >= start; token--)
        {
            if (analysis.Form(token) is "," or ";" or ":" or "(" or ")" or "–" or "—" or "“" or "”" or "\""
                || analysis.Relation(token) == Relation.CoordinatingConjunction)
            {
                return token + 1;
            }
        }

        return start;
    }

    /// <summary>
    /// "ambassador to the United Nations", "citizens in east Aleppo": one complement with a name in it, right behind.
    /// "The rebels of the attack" are just the rebels.
    /// </summary>
    private static int Complement(Analysis analysis, int head, int end)
    {
        foreach (int child in analysis.Children(head))
        {
            var words = analysis.Subtree(child);
            if (analysis.Relation(child) == Relation.NominalModifier
                && words.Start == end
                && words.Length <= LongestComplement
                && analysis.Child(child, Relation.Case) is { } preposition
                && preposition == words.Start
                && analysis.Lower(preposition) is "of" or "to" or "for" or "in"
                && !HoldsClause(analysis, words) && HoldsName(analysis, words))
            {
                return words.End;
            }
        }

        return end;
    }

    private static bool HoldsName(Analysis analysis, TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Upos(token) == Upos.ProperNoun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsClause(Analysis analysis, TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Form(token) is ","
                || analysis.Relation(token)
                    is Relation.RelativeClause
                        or Relation.AdjectivalClause
                        or Relation.Conjunct
                        or Relation.Apposition
                        or Relation.Parataxis)
            {
                return true;
            }
        }

        return false;
    }
}
