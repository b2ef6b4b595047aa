using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>Numbers that stand together with another word: "three-week", "80%", "30 to 40", "two years".</summary>
internal static class Compounds
{
    private static readonly UnitWord Percent = new(UnitKind.Percent, 0);

    /// <summary>"three-week" as one token, or as three.</summary>
    public static Numeral? DurationAt(Analysis analysis, int token, TokenRange sentence)
    {
        string lower = analysis.Lower(token);
        int hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Value(lower[..hyphen]) is { } value && Length(lower[(hyphen + 1)..]) is { } length)
        {
            return new Numeral(TokenRange.Of(token), value * length, value * length, NumberKind.Unit);
        }

        if (token + 2 < sentence.End
            && analysis.Lower(token + 1) == "-"
            && Length(analysis.Lower(token + 2)) is { } days
            && Value(lower) is { } number
            && (token + 3 >= sentence.End || analysis.Lower(token + 3) is not ("-" or "old")))
        {
            return new Numeral(new TokenRange(token, token + 3), number * days, number * days, NumberKind.Unit);
        }

        // "a year", "a month": one of them.
        return lower is "a" or "an" && token + 1 < sentence.End && IsSpan(analysis, token, sentence)
            && Length(analysis.Lower(token + 1)) is { } one and > 1
            ? new Numeral(new TokenRange(token, token + 2), one, one, NumberKind.Unit)
            : null;
    }

    /// <summary>"30 to 40", "30-40", "between 30 and 40".</summary>
    public static Numeral Range(Analysis analysis, Numeral low, TokenRange sentence)
    {
        int joint = low.Words.End;
        if (joint + 1 >= sentence.End
            || low.Kind != NumberKind.Unit
            || !(
                analysis.Lower(joint) is "to" or "-" or "–"
                || (
                    analysis.Lower(joint) == "and"
                    && low.Words.Start > sentence.Start
                    && analysis.Lower(low.Words.Start - 1) == "between")))
        {
            return low;
        }

        return
            NumeralReader.Read(analysis, joint + 1, sentence.End) is { Kind: NumberKind.Unit } high
            && high.High > low.Low
            ? new Numeral(low.Words.Union(high.Words), low.Low, high.High, NumberKind.Unit)
            : low;
    }

    public static UnitWord? UnitAfter(Analysis analysis, Numeral numeral, TokenRange sentence)
    {
        if (analysis.Form(numeral.Words.End - 1)[^1] == '%')
        {
            return Percent;
        }

        int at = numeral.Words.End;
        at += at + 1 < sentence.End && analysis.Lower(at) is "-" or "more" or "consecutive" or "straight" ? 1 : 0;
        if (at >= sentence.End)
        {
            return null;
        }

        string word =
            analysis.Lower(at) == "per" && at + 1 < sentence.End ? "per " + analysis.Lower(at + 1) : analysis.Lower(at);
        // "30 may have died": no month.
        return
            NumberWords.Units.TryGetValue(word, out var unit)
            && (unit.Kind != UnitKind.Month || char.IsUpper(analysis.Form(at)[0]))
            ? unit
            : null;
    }

    public static TokenRange WithPercent(Analysis analysis, Numeral numeral) =>
        analysis.Form(numeral.Words.End - 1)[^1] == '%' ? numeral.Words
        : new(numeral.Words.Start, numeral.Words.End + (analysis.Lower(numeral.Words.End) == "per" ? 2 : 1));

    public static Numeral InDays(Numeral numeral, UnitWord unit) => numeral with
    {
        Words = new TokenRange(numeral.Words.Start, numeral.Words.End + 1),
        Low = numeral.Low * unit.Days,
        High = numeral.High * unit.Days,
    };

    /// <summary>"for a year" and "nearly a year" are spans; "a year" in "a year ago" or "30 a day" is not.</summary>
    private static bool IsSpan(Analysis analysis, int token, TokenRange sentence) =>
        token > sentence.Start
        && analysis.Lower(token - 1)
            is "for"
                or "nearly"
                or "almost"
                or "than"
                or "least"
                or "about"
                or "over"
                or "around"
        && (
            token + 2 >= sentence.End
            || analysis.Lower(token + 2) is not ("ago" or "later" or "earlier" or "before" or "after"));

    private static double? Value(string word) =>
        NumberWords.Numbers.TryGetValue(word, out var number) && number.Kind is NumberKind.Unit or NumberKind.Ten
            ? number.Value
        : word.Length is > 0 and < 5 && word.All(char.IsAsciiDigit) ? NumberWords.Parse(word)
        : null;

    private static double? Length(string word) =>
        NumberWords.Units.TryGetValue(word, out var unit) && unit.Kind == UnitKind.Days ? unit.Days : null;
}
