using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Dates with a month's name, or in numbers alone.</summary>
internal static class CalendarGrammar
{
    /// <summary>A day, by its date, its weekday or its distance from today.</summary>
    public static Match? Day(Atoms atoms, int at)
    {
        if (atoms.Kind(at) == WordKind.Day && !atoms[at].Word!.Code.Contains('N', StringComparison.Ordinal))
        {
            return new Match(new DayWord(atoms[at].Word!.Number), at + 1);
        }

        return atoms.Kind(at) == WordKind.Weekday ? WeekdayGrammar.At(atoms, at)
            : Dated(atoms, at) ?? (atoms.Kind(at) == WordKind.Month ? Month(atoms, at) : NumericDates.At(atoms, at));
    }

    /// <summary>A day with its month: "24 July 2015", "July 24".</summary>
    public static Match? Dated(Atoms atoms, int at) =>
        DayFirst(atoms, atoms.Is(at, "the") ? at + 1 : at) is { } found ? found
        : atoms.Kind(at) == WordKind.Month && Month(atoms, at) is { Expression: CalendarDate { Day: > 0 } } month
            ? month
        : null;

    /// <summary>"5 May 2003", "the 25th of August", "19 October", "the 20th of next month".</summary>
    public static Match? DayFirst(Atoms atoms, int at)
    {
        if (DateNumbers.Day(atoms, at) is not var (day, next))
        {
            return null;
        }

        bool isOrdinal = next > at + 1 || atoms[at].Kind == AtomKind.Word;
        bool isLinked = atoms.Is(next, "of");
        if (isOrdinal && isLinked && RelativeGrammar.Unit(atoms, next + 1, TimeUnit.Month) is var (told, after))
        {
            return new Match(new DayOfMonth(told, day), after);
        }

        int name = isLinked ? next + 1 : MonthAfterStop(atoms, next);
        if (atoms.Kind(name) != WordKind.Month || !Exists(day, atoms[name].Word!.Number))
        {
            return null;
        }

        int month = atoms[name].Word!.Number;
        bool isJoined = atoms[name].Glued && name > next;
        next = atoms[name].Word!.Is(WordTraits.Short) ? atoms.SkipStop(name + 1) : name + 1;

        // Not "they first march".
        bool isSure = isLinked || isJoined || (isOrdinal && !atoms[name].Word!.Is(WordTraits.Ambiguous));
        if (!isSure && !NameGuards.IsName(atoms, name) && DateNumbers.Year(atoms, next) is null)
        {
            return null;
        }

        return InYear(atoms, next, month, day) ?? new Match(new CalendarDate(0, month, day), next);
    }

    /// <summary>"July 24, 2003", "May 2008", "October, 1917", "Dec. 10", "September".</summary>
    public static Match? Month(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        int next = word.Is(WordTraits.Short) ? atoms.SkipStop(at + 1) : at + 1;
        if (DayAfter(atoms, at, next) is { } day)
        {
            return day;
        }

        bool isSure = NameGuards.IsName(atoms, at) || !Years.CountsThings(atoms, next);
        return (isSure ? InYear(atoms, next, word.Number, 0) ?? ShortYear(atoms, at, next) : null)
            ?? (NameGuards.StandsAlone(atoms, at) ? new Match(new CalendarDate(0, word.Number), next) : null);
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

        // "they may first leave"
        bool isVerb = atoms.Kind(next) == WordKind.Ordinal && !NameGuards.IsName(atoms, at)
            && atoms[at].Word!.Is(WordTraits.Ambiguous);
        next = SkipLink(atoms, next);
        if (isVerb || (DateNumbers.Day(atoms, next) ?? SpokenNumbers.Cardinal(atoms, next)) is not var (day, end)
            || !Exists(day, month) || NameGuards.CountsThings(atoms, at, next, end))
        {
            return null;
        }

        return InYear(atoms, end, month, day) ?? new Match(new CalendarDate(0, month, day), end);
    }

    /// <summary>"May the eleventh", "jan-1", "Oct/2", "October, 1st".</summary>
    private static int SkipLink(Atoms atoms, int at)
    {
        bool isJoined = (atoms.IsHyphen(at) || atoms.IsSymbol(at, '/')) && atoms[at].Glued && atoms[at + 1].Glued;
        bool isOrdinal = atoms.IsSymbol(at, ',') && DateNumbers.IsOrdinalEnding(atoms, at + 2);
        return atoms.Is(at, "the") || isJoined || isOrdinal ? at + 1 : at;
    }

    /// <summary>Past what may join a day to its month: "12-May", "16. Nov.".</summary>
    private static int MonthAfterStop(Atoms atoms, int at)
    {
        int next = atoms.SkipHyphen(at);
        return next == at && atoms.SkipStop(at) is var past && atoms.Kind(past) == WordKind.Month ? past : next;
    }

    /// <summary>The year of a month or day: "1943", ", 1943", "of 1943", "of that year".</summary>
    public static Match? InYear(Atoms atoms, int at, int month, int day)
    {
        int next = atoms.Is(at, "of") ? at + 1 : atoms.SkipComma(at);
        if (DateNumbers.Year(atoms, next) is var (year, end))
        {
            // "on May 5, 1500 people": the number of what follows is no year.
            return next > at && !atoms.Is(at, "of") && Years.CountsThings(atoms, next) ? null
                : new Match(new CalendarDate(year, month, day), end);
        }

        // "August of that year", "August last year".
        return RelativeGrammar.Unit(atoms, atoms.Is(at, "of") ? next : at, TimeUnit.Year) is var (told, after)
            ? new Match(new DateInYear(told, month, day), after)
            : null;
    }

    /// <summary>"August 99": no day of the month.</summary>
    private static Match? ShortYear(Atoms atoms, int at, int next) =>
        atoms[next] is { Kind: AtomKind.Number, Digits: 2, Number: > 31 } year
        && atoms[next + 1] is not ({ Kind: AtomKind.Word, Capital: false } or { Glued: true, Symbol: '%' })
            ? new Match(new CalendarDate(1900 + year.Number, atoms[at].Word!.Number), next + 1)
            : null;

    private static bool Exists(int day, int month) => day >= 1 && day <= DateTime.DaysInMonth(2000, month);
}
