using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>
/// Expressions that begin with a unit: "week of 5 May", "the day before", "the year 1950", "week 31".
/// </summary>
internal static class UnitGrammar
{
    private const int LastWeek = 53;

    public static Match? At(Atoms atoms, int at) =>
        OfDate(atoms, at) ?? AfterNext(atoms, at) ?? Numbered(atoms, at) ?? LengthGrammar.Bare(atoms, at)
            ?? End(atoms, at);

    /// <summary>
    /// After "the": "weekend", "day before", "day after tomorrow", "year 1950", "day" in "for the day".
    /// </summary>
    public static Match? AfterThe(Atoms atoms, int at)
    {
        var unit = atoms[at].Word!;
        if (unit.Number == (int)TimeUnit.Weekend && !unit.Is(WordTraits.Plural) && AfterNext(atoms, at) is null)
        {
            return new Match(new WeekendBefore(), at + 1);
        }

        return OfDate(atoms, at) ?? AfterNext(atoms, at) ?? Numbered(atoms, at) ?? DayBefore(atoms, at)
            ?? Told(atoms, at);
    }

    /// <summary>"week of November 30th", "week starting on 4 May", "month of September".</summary>
    private static Match? OfDate(Atoms atoms, int at)
    {
        var unit = (TimeUnit)atoms[at].Word!.Number;
        if (unit == TimeUnit.Month && atoms.Is(at + 1, "of") && atoms.Kind(at + 2) == WordKind.Month)
        {
            return CalendarGrammar.Month(atoms, at + 2) is { Expression: CalendarDate { Day: 0 } } month ? month : null;
        }

        if (unit != TimeUnit.Week || !(atoms.Is(at + 1, "of") || IsBeginning(atoms, at + 1)))
        {
            return null;
        }

        int day = atoms.Is(at + 2, "on") ? at + 3 : at + 2;
        return Day(atoms, day) is { } found ? new Match(new WeekHolding(found.Expression), found.End) : null;
    }

    public static bool IsBeginning(Atoms atoms, int at) =>
        atoms.IsAny(at, "starting", "beginning", "commencing");

    private static Match? Day(Atoms atoms, int at) =>
        CalendarGrammar.Dated(atoms, at) is { Expression: CalendarDate or DayOfMonth } date ? date
        : atoms.Is(at, "the") && DateNumbers.IsOrdinalEnding(atoms, at + 2)
            && DateNumbers.Day(atoms, at + 1) is var (day, end)
            ? new Match(new CalendarDate(0, 0, day), end)
        : null;

    /// <summary>"week after next", "month after the next".</summary>
    private static Match? AfterNext(Atoms atoms, int at)
    {
        int next = atoms.Is(at + 2, "the") ? at + 3 : at + 2;
        return atoms.Is(at + 1, "after") && atoms.Is(next, "next") && atoms.Kind(next + 1) != WordKind.Unit
            && !atoms[at].Word!.Is(WordTraits.Plural)
            ? new Match(new UnitDate((TimeUnit)atoms[at].Word!.Number, 2, Anchor.Publication), next + 1)
            : null;
    }

    /// <summary>"year 1950", "year 247", "week 31"; not "week 3 of the war".</summary>
    private static Match? Numbered(Atoms atoms, int at)
    {
        var unit = (TimeUnit)atoms[at].Word!.Number;
        if (unit == TimeUnit.Year && !atoms[at].Word!.Is(WordTraits.Plural))
        {
            return DateNumbers.Year(atoms, at + 1) is var (year, end) ? new Match(new CalendarDate(year), end)
                : atoms[at + 1] is { Digits: 3 or 4, Number: > 0 and < 10_000, Glued: false } number
                    ? new Match(new CalendarDate(number.Number), at + 2)
                : null;
        }

        if (!atoms.Is(at, "week")
            || atoms[at + 1] is not { Digits: 1 or 2, Number: >= 1 and <= LastWeek, Glued: false } week
            || atoms[at + 2] is { Glued: true, Kind: AtomKind.Word } or { Glued: true, Symbol: ':' or '%' })
        {
            return null;
        }

        return atoms.Is(at + 2, "of")
            ? DateNumbers.Year(atoms, at + 3) is var (ofYear, after)
                ? new Match(new WeekOfYear(week.Number, new CalendarDate(ofYear)), after)
                : null
            : new Match(new WeekOfYear(week.Number, null), at + 2);
    }

    private static Match? DayBefore(Atoms atoms, int at)
    {
        var unit = atoms[at].Word!;
        if (unit.Is(WordTraits.Plural) || unit.Number < (int)TimeUnit.Day
            || atoms.Kind(at + 1) is not (WordKind.Direction or WordKind.Deictic))
        {
            return null;
        }

        if (!atoms.Is(at, "day"))
        {
            // "the year before", not "the year before the war".
            return atoms[at + 1].Word is { Number: not 0 } other
                && atoms[at + 2].Kind is AtomKind.None or AtomKind.Symbol
                && (other.Kind == WordKind.Direction || other.Is(WordTraits.Told))
                ? new Match(new UnitDate((TimeUnit)unit.Number, other.Number, Anchor.Told), at + 2)
                : null;
        }

        int direction = atoms[at + 1].Word!.Number;
        if (CalendarGrammar.Day(atoms, at + 2) is { Expression: DayWord near } inner)
        {
            return new Match(new DayWord(near.Shift + direction), inner.End);
        }

        return direction == 0 ? null : new Match(new UnitDate(TimeUnit.Day, direction, Anchor.Told), at + 2);
    }

    /// <summary>"for the day", "ended the day", "during the year": the one that is told of.</summary>
    private static Match? Told(Atoms atoms, int at)
    {
        var unit = atoms[at].Word!;
        if (unit.Number < (int)TimeUnit.Day || atoms.IsApostrophe(at + 1) || atoms.IsHyphen(at + 1))
        {
            return null;
        }

        if (unit.Is(WordTraits.Plural))
        {
            // "over the years".
            return atoms.IsAny(at - 2, "over", "through") && EndsPhrase(atoms, at + 1)
                ? new Match(new Length(null, (TimeUnit)unit.Number), at + 1)
                : null;
        }

        bool isEnded = atoms.Is(at, "day")
            && (atoms.Kind(at - 2) == WordKind.Stretch || atoms.Reads(at - 2, "finish")
            || atoms.Reads(at - 2, "finished"));
        bool isLed = atoms.IsAny(at - 2, "for", "during", "throughout");
        return (isEnded && !atoms.Is(at + 1, "of") && !atoms.Reads(at + 1, "that"))
            || (isLed && EndsPhrase(atoms, at + 1))
            ? new Match(new UnitDate((TimeUnit)unit.Number, 0, Anchor.Told), at + 1)
            : null;
    }

    private static bool EndsPhrase(Atoms atoms, int at) =>
        atoms[at].Kind != AtomKind.Word || atoms.IsAny(at, "at", "on", "in", "and")
        || atoms.Reads(at, "with");

    /// <summary>"month's end", "the year's end".</summary>
    private static Match? End(Atoms atoms, int at) =>
        atoms.IsApostrophe(at + 1) && atoms.Reads(at + 2, "s") && atoms.Is(at + 3, "end")
            ? new Match(new Rough(new UnitDate((TimeUnit)atoms[at].Word!.Number, 0, Anchor.Told), Edge.End), at + 4)
            : null;
}
