using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>"2016-12-07", "24.08.2013", "30-11-2014", "7/8/07", "2019-sep-1", "11/2016".</summary>
internal static class NumericDates
{
    public static Match? At(Atoms atoms, int at)
    {
        if (atoms[at] is not { Kind: AtomKind.Number, Digits: 1 or 2 or 4 } first || IsPart(atoms, at - 1)
            || atoms[at + 1] is not { Kind: AtomKind.Symbol, Glued: true, Symbol: '-' or '/' or '.' } separator
            || Part(atoms, at + 2) is not { } second)
        {
            return null;
        }

        if (!atoms.IsSymbol(at + 3, separator.Symbol) || Part(atoms, at + 4) is not { } third)
        {
            return IsPart(atoms, at + 3) ? null : MonthOfYear(first, second, separator.Symbol, at);
        }

        if (atoms[at + 5] is { Kind: AtomKind.Symbol, Glued: true, Symbol: '-' or '/' } && atoms[at + 6].Glued)
        {
            return null;
        }

        return first.Digits == 4 ? Date(first.Number, Number(second), third.Number, at)
            : third.Digits == 4 || (third.Digits == 2 && separator.Symbol != '.')
                ? DayOrMonthFirst(first, second, third, separator.Symbol, at)
            : null;
    }

    /// <summary>
    /// With slashes, and with a short year, the month stands first, as American usage has it, where it can; else the
    /// day.
    /// </summary>
    private static Match? DayOrMonthFirst(Atom first, Atom second, Atom third, char separator, int at)
    {
        int year = third.Digits == 4 ? third.Number : third.Number + (third.Number > 30 ? 1900 : 2000);
        return (separator == '/' || third.Digits == 2) && first.Number <= 12 && second.Word is null
            && Date(year, first.Number, second.Number, at) is { } monthFirst
            ? monthFirst
            : Date(year, Number(second), first.Number, at) ?? Date(year, first.Number, Number(second), at);
    }

    /// <summary>"11/2016", "2016-11", "2015.3"; not the years "2016-17".</summary>
    private static Match? MonthOfYear(Atom first, Atom second, char separator, int at)
    {
        var (year, month) = first.Digits == 4 ? (first, second) : (second, first);
        return year is { Digits: 4, Number: >= 1900 and <= 2100 } && month is { Digits: 1 or 2, Number: >= 1 and <= 12 }
            && (separator != '.' || first.Digits == 4)
            && (separator == '/' || first.Digits == 2 || month.Number <= year.Number % 100)
            ? new Match(new CalendarDate(year.Number, month.Number), at + 3)
            : null;
    }

    private static Match? Date(int year, int month, int day, int at) =>
        year is >= 1000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Match(new CalendarDate(year, month, day), at + 5)
            : null;

    private static int Number(Atom part) => part.Word?.Number ?? part.Number;

    /// <summary>A number, or the name of a month ("2019-sep-1").</summary>
    private static Atom? Part(Atoms atoms, int at) =>
        atoms[at] is { Kind: AtomKind.Number, Digits: 1 or 2 or 4, Glued: true } part ? part
        : atoms.Kind(at) == WordKind.Month && atoms[at].Glued ? atoms[at]
        : null;

    /// <summary>Whether a number goes on past this atom: "1.2.2016", "-2016-11-12".</summary>
    private static bool IsPart(Atoms atoms, int at) =>
        atoms[at] is { Kind: AtomKind.Symbol, Symbol: '-' or '/' or '.' or ':' or ',' }
        && atoms[at - 1] is { Kind: AtomKind.Number } && atoms[at].Glued
        && atoms[at + 1] is { Kind: AtomKind.Number, Glued: true };
}
