using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>"2016-12-07", "24.08.2013", "30-11-2014", "7/8/07".</summary>
internal static class NumericDates
{
    public static Match? At(Atoms atoms, int at)
    {
        if (atoms[at] is not { Kind: AtomKind.Number, Digits: 1 or 2 or 4 } first
            || atoms[at + 1] is not { Kind: AtomKind.Symbol, Glued: true, Symbol: '-' or '/' or '.' } separator
            || Part(atoms, at + 2) is not { } second
            || !atoms.IsSymbol(at + 3, separator.Symbol)
            || Part(atoms, at + 4) is not { } third
            || (atoms[at + 5] is { Kind: AtomKind.Symbol, Glued: true, Symbol: '-' or '/' } && atoms[at + 6].Glued))
        {
            return null;
        }

        return first.Digits == 4 ? Date(first.Number, second.Number, third.Number, at)
            : third.Digits == 4 || (third.Digits == 2 && separator.Symbol == '/')
                ? DayOrMonthFirst(first, second, third, separator.Symbol, at)
            : null;
    }

    /// <summary>
    /// With slashes the month stands first, as American usage has it, where it can; with dots and hyphens the day.
    /// </summary>
    private static Match? DayOrMonthFirst(Atom first, Atom second, Atom third, char separator, int at)
    {
        int year = third.Digits == 4 ? third.Number : third.Number + (third.Number > 30 ? 1900 : 2000);
        return separator == '/' && first.Number <= 12 ? Date(year, first.Number, second.Number, at)
            : Date(year, second.Number, first.Number, at) ?? Date(year, first.Number, second.Number, at);
    }

    private static Match? Date(int year, int month, int day, int at) =>
        year is >= 1000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Match(new CalendarDate(year, month, day), at + 5)
            : null;

    private static Atom? Part(Atoms atoms, int at) =>
        atoms[at] is { Kind: AtomKind.Number, Digits: 1 or 2 or 4, Glued: true } part ? part : null;
}
