using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>
/// Numbers that count nothing: dates, ages, distances, money, clock times, numbers inside names, "one of them".
/// </summary>
internal static class NotACount
{
    public static bool Is(Analysis analysis, Numeral numeral, UnitWord? unit, TokenRange sentence)
    {
        int start = numeral.Words.Start, end = numeral.Words.End;
        string before = start > sentence.Start ? analysis.Lower(start - 1) : "";
        string after = end < sentence.End ? analysis.Lower(end) : "";
        return unit is { Kind: UnitKind.Measure or UnitKind.Month }
            || IsDay(analysis, numeral, before, after)
            || IsYear(numeral, after, analysis, end)
            || IsMoney(before)
            || (numeral.Kind == NumberKind.Open && before is "as" or "how" or "so" or "too" or "that" or "this")
            || before
                is "aged"
                    or "age"
                    or "no."
                    or "number"
                    or "resolution"
                    or "article"
                    or "section"
                    or "chapter"
                    or "-"
                    or "/"
                    or ":"
            || after is "/" or ":" or "st" or "nd" or "rd" or "th" or "ago"
            || (after == "-" && end + 1 < sentence.End && unit is null)
            || IsPronoun(analysis, start, end, after)
            || InsideName(analysis, start);
    }

    private static bool IsDay(Analysis analysis, Numeral numeral, string before, string after) =>
        numeral.Words.Length == 1
        && char.IsAsciiDigit(analysis.Form(numeral.Words.Start)[0])
        && ((NumberWords.Units.TryGetValue(before.TrimEnd('.'), out var month) && month.Kind == UnitKind.Month
                && char.IsUpper(analysis.Form(numeral.Words.Start - 1)[0]))
            || after is "am" or "pm");

    /// <summary>"in 2014"; "2014 people" is a count.</summary>
    private static bool IsYear(Numeral numeral, string after, Analysis analysis, int end) =>
        numeral is { Words.Length: 1, Low: >= 1800 and < 2100 }
        && numeral.Low == Math.Floor(numeral.Low.Value)
        && analysis.Form(numeral.Words.Start).Length == 4
        && (end >= analysis.Count || after.Length == 0 || analysis.Upos(end) is not (Upos.Noun or Upos.Adjective)
            || analysis.Relation(numeral.Words.Start) != Relation.NumericModifier);

    private static bool IsMoney(string before) =>
        before is "$" or "€" or "£" or "us$" or "usd" or "eur" or "rs" or "rs.";

    /// <summary>"one of the officials", "the one who": a pronoun; "one civilian" counts.</summary>
    private static bool IsPronoun(Analysis analysis, int start, int end, string after) =>
        end == start + 1 && analysis.Lower(start) == "one"
        && (after is "of" or "another" or "who" or "that" or "day" || analysis.Upos(start) == Upos.Pronoun);

    /// <summary>"Article 5", "Group of 77": part of a name.</summary>
    private static bool InsideName(Analysis analysis, int token) =>
        (analysis.Upos(token) == Upos.ProperNoun && analysis.Relation(token) != Relation.NumericModifier)
        || (
            analysis.Relation(token) is Relation.Flat or Relation.Compound
            && analysis.Head(token) is >= 0 and var head
            && head < token
            && analysis.Upos(head) == Upos.ProperNoun);
}
