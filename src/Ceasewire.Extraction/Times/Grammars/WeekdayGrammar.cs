using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Days by their weekday.</summary>
internal static class WeekdayGrammar
{
    /// <summary>
    /// "Wednesday", "Fri. 24 July 2015", "Saturday, June 24, 1950", "Friday the 22nd", "Tuesday of next week".
    /// </summary>
    public static Match? At(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        int next = word.Is(WordTraits.Short) ? atoms.SkipStop(at + 1) : at + 1;
        bool isMarked = next > at + 1 || atoms.IsSymbol(next, ',');
        if ((NameGuards.IsName(atoms, at) || isMarked) && Dated(atoms, atoms.SkipComma(next)) is { } dated)
        {
            return dated;
        }

        if (word.Is(WordTraits.Short) ? !(atoms[at].Capital && next > at + 1) && !NameGuards.StandsShort(atoms, at)
            : !NameGuards.IsName(atoms, at))
        {
            return null;
        }

        if (word.Is(WordTraits.Plural) && atoms.IsAny(at - 1, "on", "every", "most"))
        {
            return new Match(new WeekdaySet(word.Number), at + 1);
        }

        return Numbered(atoms, word.Number, next) ?? InWeek(atoms, word.Number, next)
            ?? new Match(new WeekdayDate(word.Number, null), next);
    }

    /// <summary>"last Wednesday", "next Monday night", "this Friday, June 15".</summary>
    public static Match? Shifted(Atoms atoms, int shift, int at)
    {
        if (!NameGuards.IsName(atoms, at) && !NameGuards.StandsShort(atoms, at))
        {
            return null;
        }

        int next = atoms.IsHyphen(at + 1) ? at + 2 : atoms.SkipComma(at + 1);
        if (atoms.Kind(next) == WordKind.Month && CalendarGrammar.Dated(atoms, next) is { } dated)
        {
            return dated;
        }

        var day = new WeekdayDate(atoms[at].Word!.Number, shift);
        return atoms[at + 1].Word is { Kind: WordKind.Part } part
            ? new Match(new DayPart(day, part.Code), at + 2)
            : new Match(day, at + 1);
    }

    /// <summary>"Friday", "on Friday" after "next week".</summary>
    public static Match? OfWeek(Atoms atoms, Expression week, int at)
    {
        int day = atoms.IsAny(at, "on", "from", "between") ? at + 1 : at;
        return atoms.Kind(day) == WordKind.Weekday && !atoms[day].Word!.Is(WordTraits.Plural)
            && NameGuards.IsName(atoms, day) && (day > at || atoms.Kind(day + 1) != WordKind.Part)
            ? new Match(new WeekdayIn(atoms[day].Word!.Number, week), day + 1)
            : null;
    }

    private static Match? Dated(Atoms atoms, int at) => CalendarGrammar.Dated(atoms, at) ?? NumericDates.At(atoms, at);

    /// <summary>"Friday the 22nd".</summary>
    private static Match? Numbered(Atoms atoms, int weekday, int at) =>
        atoms.Is(at, "the") && DateNumbers.Day(atoms, at + 1) is var (day, end)
        && (end > at + 2 || atoms[at + 1].Kind == AtomKind.Word)
        && (end > at + 2 || atoms[end].Kind != AtomKind.Word || atoms.Kind(end) == WordKind.Function)
            ? new Match(new WeekdayOnDay(weekday, day), end)
            : null;

    private static Match? InWeek(Atoms atoms, int weekday, int at) =>
        RelativeGrammar.Unit(atoms, atoms.Is(at, "of") ? at + 1 : at, TimeUnit.Week) is var (week, end)
            ? new Match(new WeekdayIn(weekday, week), end)
            : null;
}
