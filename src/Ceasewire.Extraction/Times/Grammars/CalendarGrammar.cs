using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Dates with a month's or weekday's name, or in numbers alone.</summary>
internal static class CalendarGrammar
{
    /// <summary>A day, by its date, its weekday or its distance from today.</summary>
    public static Match? Day(Atoms atoms, int at)
    {
        if (atoms.Kind(at) == WordKind.Day && !atoms[at].Word!.Code.Contains('N', StringComparison.Ordinal))
        {
            return new Match(new DayWord(atoms[at].Word!.Number), at + 1);
        }

        return atoms.Kind(at) == WordKind.Weekday ? Weekday(atoms, at)
            : atoms.Kind(at) == WordKind.Month ? Month(atoms, at)
            : DayFirst(atoms, atoms.Is(at, "the") ? at + 1 : at) ?? NumericDates.At(atoms, at);
    }

    /// <summary>"Wednesday", "Fri. 24 July 2015", "Saturday, June 24, 1950", "Sunday dawn".</summary>
    public static Match? Weekday(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        if (!atoms[at].Capital)
        {
            return null;
        }

        int next = word.Is(WordTraits.Short) ? atoms.SkipStop(at + 1) : at + 1;
        if (Date(atoms, atoms.SkipComma(next)) is { } dated)
        {
            return dated;
        }

        if (word.Is(WordTraits.Short) && next == at + 1)
        {
            return null;
        }

        return word.Is(WordTraits.Plural) && (atoms.Is(at - 1, "on") || atoms.IsEither(at - 1, "every", "most"))
            ? new Match(new WeekdaySet(word.Number), at + 1)
            : new Match(new WeekdayDate(word.Number, null), next);
    }

    /// <summary>A day with its month: "24 July 2015", "July 24".</summary>
    private static Match? Date(Atoms atoms, int at) =>
        DayFirst(atoms, atoms.Is(at, "the") ? at + 1 : at) is { } found ? found
        : atoms.Kind(at) == WordKind.Month && Month(atoms, at) is { Expression: CalendarDate { Day: > 0 } } month
            ? month
        : null;

    /// <summary>"5 May 2003", "the 25th of August", "19 October".</summary>
    public static Match? DayFirst(Atoms atoms, int at)
    {
        if (DateNumbers.Day(atoms, at) is not var (day, next))
        {
            return null;
        }

        next = atoms.Is(next, "of") ? next + 1 : atoms.SkipHyphen(next);
        if (atoms.Is(next, "the"))
        {
            return null;
        }

        if (atoms.Kind(next) != WordKind.Month || !atoms[next].Capital || !Exists(day, atoms[next].Word!.Number))
        {
            return null;
        }

        int month = atoms[next].Word!.Number;
        next = atoms[next].Word!.Is(WordTraits.Short) ? atoms.SkipStop(next + 1) : next + 1;
        return InYear(atoms, next, month, day) ?? new Match(new CalendarDate(0, month, day), next);
    }

    /// <summary>"July 24, 2003", "May 2008", "October, 1917", "Dec. 10", "September".</summary>
    public static Match? Month(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        if (!atoms[at].Capital)
        {
            return null;
        }

        int next = word.Is(WordTraits.Short) ? atoms.SkipStop(at + 1) : at + 1;
        if (DayAfter(atoms, at, next) is { } day)
        {
            return day;
        }

        return InYear(atoms, next, word.Number, 0)
            ?? (MonthGuards.StandsAlone(atoms, at)
                ? new Match(new CalendarDate(0, word.Number), next)
                : null);
    }

    private static Match? DayAfter(Atoms atoms, int at, int next)
    {
        int month = atoms[at].Word!.Number;
        if (atoms[next] is { Kind: AtomKind.Number, Digits: 5 or 6 } run && run.Number % 10_000 is >= 1900 and <= 2100
            && Exists(run.Number / 10_000, month))
        {
            // "Aug 142016": a web page's date that lost its comma.
            return new Match(new CalendarDate(run.Number % 10_000, month, run.Number / 10_000), next + 1);
        }

        next = atoms.Is(next, "the") ? next + 1 : next;
        if (DateNumbers.Day(atoms, next) is not var (day, end) || !Exists(day, month)
            || MonthGuards.CountsThings(atoms, at, next, end))
        {
            return null;
        }

        return InYear(atoms, end, month, day) ?? new Match(new CalendarDate(0, month, day), end);
    }

    /// <summary>The year of a month or day: "1943", ", 1943", "of 1943", "of that year".</summary>
    private static Match? InYear(Atoms atoms, int at, int month, int day)
    {
        int next = atoms.Is(at, "of") ? at + 1 : atoms.SkipComma(at);
        if (DateNumbers.Year(atoms, next) is var (year, end))
        {
            // "on May 5, 1500 people": the number of what follows is no year.
            return next > at && !atoms.Is(at, "of") && Years.CountsThings(atoms, next) ? null
                : new Match(new CalendarDate(year, month, day), end);
        }

        // "August of that year", "August last year".
        return RelativeGrammar.Year(atoms, atoms.Is(at, "of") ? next : at) is var (told, after)
            ? new Match(new DateInYear(told, month, day), after)
            : null;
    }

    private static bool Exists(int day, int month) => day >= 1 && day <= DateTime.DaysInMonth(2000, month);
}
