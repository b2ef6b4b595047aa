using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Days and years that share what their neighbour says: "22 and 23 March", "May 4 and 5", "1916-17".</summary>
internal static class DateLists
{
    /// <summary>"1975-90" is written so; "2015-32" is something else.</summary>
    private const int LongestYears = 15;

    public static Match? At(Atoms atoms, int at)
    {
        if (atoms[at] is not { Kind: AtomKind.Number, Digits: 1 or 2 } number)
        {
            return null;
        }

        if (atoms.IsDash(at - 1) && atoms[at].Glued && number.Digits == 2
            && DateNumbers.Year(atoms, at - 2) is (var year, _)
            && number.Number - (year % 100) is > 0 and <= LongestYears && year > 1000
            && atoms[at + 1] is not { Kind: AtomKind.Word, Glued: true })
        {
            return new Match(new CalendarDate(year - (year % 100) + number.Number), at + 1);
        }

        if (DateNumbers.Day(atoms, at) is not var (day, end))
        {
            return null;
        }

        if (IsJoint(atoms, end)
            && CalendarGrammar.DayFirst(atoms, end + 1) is { Expression: CalendarDate { Day: > 0 } after } match
            && match.End > end + 2)
        {
            return new Match(after with { Day = day }, end);
        }

        return OfToldMonth(atoms, day, at, end) ?? AfterMonth(atoms, day, at, end) ?? BeforeMonth(atoms, day, at, end);
    }

    /// <summary>"4" and "22" of "from 4 to 22 this month".</summary>
    private static Match? OfToldMonth(Atoms atoms, int day, int at, int end)
    {
        if (IsJoint(atoms, at - 1) && DateNumbers.Day(atoms, at - 2) is not null
            && Month(atoms, end) is var (last, after))
        {
            return new Match(new DayOfMonth(last, day), after);
        }

        return IsJoint(atoms, end) && DateNumbers.Day(atoms, end + 1) is var (_, next)
            && Month(atoms, next) is var (month, _)
            ? new Match(new DayOfMonth(month, day), end)
            : null;
    }

    private static (Expression Month, int End)? Month(Atoms atoms, int at) =>
        RelativeGrammar.Unit(atoms, atoms.IsAny(at, "of", "in") ? at + 1 : at, TimeUnit.Month);

    /// <summary>"4" in "from 4 to January 22".</summary>
    private static Match? BeforeMonth(Atoms atoms, int day, int at, int end) =>
        atoms.Is(at - 1, "from") && IsJoint(atoms, end) && atoms.Kind(end + 1) == WordKind.Month
        && CalendarGrammar.Month(atoms, end + 1) is { Expression: CalendarDate { Day: > 0 } last } && last.Day > day
            ? new Match(last with { Day = day }, end)
            : null;

    /// <summary>"5" in "May 3-5, 2016": the month stands before the first day.</summary>
    private static Match? AfterMonth(Atoms atoms, int day, int at, int end)
    {
        int first = DateNumbers.IsOrdinalEnding(atoms, at - 2) ? at - 3 : at - 2;
        if (!IsJoint(atoms, at - 1) || DateNumbers.Day(atoms, first) is null || atoms.Kind(first - 1) != WordKind.Month
            || !atoms[first - 1].Capital
            || (!atoms.IsDash(at - 1) && atoms[end] is { Kind: AtomKind.Word, Word: null }))
        {
            return null;
        }

        int month = atoms[first - 1].Word!.Number;
        return CalendarGrammar.InYear(atoms, end, month, day) ?? new Match(new CalendarDate(0, month, day), end);
    }

    private static bool IsJoint(Atoms atoms, int at) =>
        atoms.IsDash(at) || atoms.IsAny(at, "and", "or", "to", "through", "until", "till");
}
