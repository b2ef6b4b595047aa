using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>Which noun a number counts.</summary>
internal static class Counted
{
    public static int? Of(Analysis analysis, Numeral numeral)
    {
        int number = analysis.HeadOf(numeral.Words);
        int head = analysis.Head(number);
        if (head >= 0
            && analysis.Relation(number)
                is Relation.NumericModifier
                    or Relation.AdjectivalModifier
                    or Relation.Determiner
                    or Relation.Compound
                    or Relation.UnmarkedModifier
                    or Relation.PreDeterminer
            && !numeral.Words.Contains(head)
            && IsNominal(analysis, head))
        {
            return head;
        }

        return OfPhrase(analysis, number) ?? Following(analysis, numeral.Words.End);
    }

    /// <summary>"between 30 and 40 soldiers": the noun right behind, wherever the tree hangs the number.</summary>
    private static int? Following(Analysis analysis, int token) =>
        token < analysis.Count && analysis.Upos(token) == Upos.Noun && analysis.Xpos(token) == "NNS"
        && analysis.Document.SentenceOf(token) == analysis.Document.SentenceOf(token - 1)
            ? token
            : null;

    /// <summary>"80% of east Aleppo": the noun after "of".</summary>
    public static int? OfShare(Analysis analysis, Numeral numeral)
    {
        int number = analysis.HeadOf(numeral.Words);
        int next = numeral.Words.End;
        return OfPhrase(analysis, number)
            ?? (
                next < analysis.Count && NumberWords.Units.ContainsKey(analysis.Lower(next))
                    ? OfPhrase(analysis, next) ?? next
                    : null);
    }

    /// <summary>"two years of war", "a truce for two years": the noun that lasts, else nothing.</summary>
    public static int? OfDuration(Analysis analysis, Numeral numeral)
    {
        int unit = numeral.Words.End;
        return
            analysis.Head(unit) is >= 0 and var head
            && analysis.Relation(unit) is Relation.Compound or Relation.NominalModifier
            ? head
            : OfPhrase(analysis, unit);
    }

    private static int? OfPhrase(Analysis analysis, int number)
    {
        foreach (int child in analysis.Children(number))
        {
            if (analysis.Relation(child) is Relation.NominalModifier or Relation.Oblique && child > number
                && analysis.Child(child, Relation.Case) is { } marker && analysis.Lower(marker) == "of")
            {
                return child;
            }
        }

        return null;
    }

    private static bool IsNominal(Analysis analysis, int token) =>
        analysis.Upos(token)
            is Upos.Noun
                or Upos.ProperNoun
                or Upos.Pronoun
                or Upos.Adjective
                or Upos.Symbol
                or Upos.Numeral
                or Upos.Verb;
}
