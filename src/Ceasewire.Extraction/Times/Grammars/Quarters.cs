using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>"Q3 2016", "2016 H2", "Q3", "2016 third quarter".</summary>
internal static class Quarters
{
    public static Match? At(Atoms atoms, int at)
    {
        if (Code(atoms, at) is not var (scale, number))
        {
            return null;
        }

        int next = atoms.Is(at + 2, "of") ? at + 3 : atoms.SkipComma(at + 2);
        return DateNumbers.Year(atoms, next) is var (year, end)
                ? new Match(new YearPart(scale, number, new CalendarDate(year)), end)
            : RelativeGrammar.Unit(atoms, next, TimeUnit.Year) is var (told, after)
                ? new Match(new YearPart(scale, number, told), after)
            : scale == Scale.Quarter ? new Match(new YearPart(scale, number, null), at + 2)
            : null;
    }

    /// <summary>"2016 Q3", "2016H2", "2016 third quarter".</summary>
    public static Match? AfterYear(Atoms atoms, int at)
    {
        if (atoms[at] is not { Kind: AtomKind.Number, Digits: 4, Number: >= 1900 and <= 2100 } year)
        {
            return null;
        }

        int code = atoms.SkipHyphen(at + 1);
        if (Code(atoms, code) is var (scale, number))
        {
            return new Match(new YearPart(scale, number, new CalendarDate(year.Number)), code + 2);
        }

        return Numbered(atoms, atoms.Is(at + 1, "the") ? at + 2 : at + 1, new CalendarDate(year.Number));
    }

    /// <summary>"third quarter" of a year that is known: "next year's third-quarter".</summary>
    public static Match? Numbered(Atoms atoms, int at, Expression year)
    {
        if (SpokenNumbers.Ordinal(atoms, at) is not var (number, end))
        {
            return null;
        }

        end = atoms.SkipHyphen(end);
        return number <= 4 && atoms.Is(end, "quarter") ? new Match(new YearPart(Scale.Quarter, number, year), end + 1)
            : null;
    }

    private static (Scale Scale, int Number)? Code(Atoms atoms, int at) =>
        atoms[at] is not { Kind: AtomKind.Word, Capital: true } || atoms[at + 1] is not { Digits: 1, Glued: true } digit
            || atoms[at + 2] is { Kind: AtomKind.Word, Glued: true }
            ? null
            : atoms.Reads(at, "Q") && digit.Number is >= 1 and <= 4 ? (Scale.Quarter, digit.Number)
            : atoms.Reads(at, "H") && digit.Number is 1 or 2 ? (Scale.Half, digit.Number)
            : null;
}
