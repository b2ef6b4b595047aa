using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Lengths of time, and times reckoned by one: "three-week", "several hours", "two days ago".</summary>
internal static class LengthGrammar
{
    /// <summary>"1 year 2 months 3 days 4 hours": more are a table, not a length.</summary>
    private const int MostParts = 4;

    public static Match? At(Atoms atoms, int at) => StretchGrammar.InARow(atoms, at) is { } running ? running
        : Quantities.At(atoms, at) is var (amount, next)
        ? Counted(atoms, at, amount, next) ?? Elliptical(atoms, at, amount, next)
        : null;

    /// <summary>"ten" in "ten or fifteen years", "60" in "between 60 and 90 days".</summary>
    private static Match? Elliptical(Atoms atoms, int at, double? amount, int next)
    {
        bool isJoint = atoms.Is(next, "or") || (atoms.Is(next, "and") && atoms.Is(at - 1, "between"))
            || (atoms.Is(next, "to") && atoms.Is(at - 1, "from"));
        return isJoint && amount is not null && Span(atoms, next + 1) is var (last, _)
            && !(atoms[at].Word is { } word && word.Is(WordTraits.Article))
            ? new Match(new Length(amount, last.Unit), next)
            : null;
    }

    /// <summary>"days", "weeks later", "month-long": no number stands before the unit.</summary>
    public static Match? Bare(Atoms atoms, int at)
    {
        var unit = atoms[at].Word!;
        if (atoms.IsHyphen(at - 1) && atoms[at].Glued)
        {
            return null;
        }

        bool plural = unit.Is(WordTraits.Plural);
        if (atoms.IsHyphen(at + 1) && atoms.Is(at + 2, "long"))
        {
            return new Match(new Length(plural ? null : 1, (TimeUnit)unit.Number), at + 3);
        }

        if (atoms.IsHyphen(at + 1) && atoms.Is(at + 2, "and") && WithHalf(atoms, at) is { } half)
        {
            return half;
        }

        if (!plural || unit.Number is (int)TimeUnit.Second or (int)TimeUnit.Quarter)
        {
            return null;
        }

        return Reckoned(atoms, at + 1, new Length(null, (TimeUnit)unit.Number), isSpan: false)
            ?? (TakesBareUnit(atoms, at) ? new Match(new Length(null, (TimeUnit)unit.Number), at + 1) : null);
    }

    /// <summary>"the last three weeks", "past 24 hours": the number and unit after such a word.</summary>
    public static (Length Length, int End)? Span(Atoms atoms, int at)
    {
        if (Quantities.At(atoms, at) is not var (amount, next))
        {
            return null;
        }

        next = SkipFillers(atoms, atoms.SkipHyphen(next));
        return atoms[next].Word is { Kind: WordKind.Unit } unit
            ? WithMore(atoms, new Length(amount, (TimeUnit)unit.Number), next + 1)
            : null;
    }

    /// <summary>"all day", "full-year", "the whole week".</summary>
    public static Match? Whole(Atoms atoms, int at)
    {
        int unit = atoms.SkipHyphen(at + 1);
        return atoms[unit].Word is { Kind: WordKind.Unit } word && !word.Is(WordTraits.Plural)
            && !word.Is(WordTraits.Short)
            && word.Number >= (int)TimeUnit.Day
            && atoms.IsAny(at, "all", "full", "whole", "entire")
            ? new Match(new Length(1, (TimeUnit)word.Number), unit + 1)
            : null;
    }

    private static Match? Counted(Atoms atoms, int at, double? amount, int next)
    {
        next = SkipFillers(atoms, atoms.SkipHyphen(next));
        if (atoms[next].Word is not { Kind: WordKind.Unit } word || IsNoLength(atoms, at, word, next))
        {
            return Weekdays(atoms, amount, next);
        }

        int end = next + 1;
        if ((atoms.IsHyphen(end) && atoms.Is(end + 1, "old"))
            || (word.Is(WordTraits.Plural) && atoms[at].Word is { } first && first.Is(WordTraits.Article)
                && next == at + 1))
        {
            return null;
        }

        // "a year and a half", "an hour and half"
        int half = atoms.IsAny(end + 1, "a", "one") ? end + 2 : end + 1;
        if (atoms.Is(end, "and") && atoms.Kind(half) == WordKind.Half && atoms.Kind(half + 1) != WordKind.Unit)
        {
            (amount, end) = (amount + 0.5, half + 1);
        }

        (var length, end) = WithMore(atoms, new Length(amount, (TimeUnit)word.Number), end);
        int hyphen = atoms.SkipHyphen(end);
        if (atoms.Is(hyphen, "long") && (hyphen > end || !atoms.IsHyphen(next - 1)))
        {
            return new Match(length, hyphen + 1);
        }

        return atoms.Is(end, "old") ? new Match(length, end + 1)
            : Reckoned(atoms, end, length, atoms.IsAny(at - 1, "for", "within"))
                ?? From(atoms, end, length) ?? Ahead(atoms, at, end, length) ?? new Match(length, end);
    }

    /// <summary>
    /// "two years and three months", "1 month, 21 days": shorter units follow, or longer ones in figures.
    /// </summary>
    private static (Length Length, int End) WithMore(Atoms atoms, Length length, int at, int parts = 1)
    {
        bool isJoined = atoms.Is(at, "and");
        int next = isJoined || (atoms.IsSymbol(at, ',') && atoms[at + 1].Kind == AtomKind.Number) ? at + 1 : at;
        bool isArticle = atoms[next].Word is { } word && word.Is(WordTraits.Article);
        if (length.Amount is null || parts == MostParts || (isArticle && !isJoined)
            || Quantities.At(atoms, next) is not var (amount, unitAt) || amount is null
            || atoms[unitAt].Word is not { Kind: WordKind.Unit } unit || IsNoLength(atoms, next, unit, unitAt))
        {
            return (length, at);
        }

        var other = (TimeUnit)unit.Number;
        if (other == length.Unit || (other > length.Unit && atoms[next].Kind != AtomKind.Number))
        {
            return (length, at);
        }

        var (rest, end) = WithMore(atoms, new Length(amount, other), unitAt + 1, parts + 1);
        return (length with { And = rest }, end);
    }

    /// <summary>"two Sundays from now".</summary>
    private static Match? Weekdays(Atoms atoms, double? amount, int at) =>
        amount is > 0 and < 100 && atoms.Kind(at) == WordKind.Weekday && atoms.Is(at + 1, "from")
            && atoms.Is(at + 2, "now")
            ? new Match(new WeekdaysOn(atoms[at].Word!.Number, (int)amount.Value), at + 3)
            : null;

    /// <summary>"three days starting on Monday", "for a week from today".</summary>
    private static Match? From(Atoms atoms, int at, Length length)
    {
        int next = atoms.SkipComma(at);
        if (UnitGrammar.IsBeginning(atoms, next))
        {
            int day = atoms.IsAny(next + 1, "on", "from") ? next + 2 : next + 1;
            var start = atoms.Kind(day) == WordKind.Deictic
                ? RelativeGrammar.At(atoms, day, Article.None)
                : CalendarGrammar.Day(atoms, day);
            return start is { Expression: not Length } found
                ? new Match(new LengthFrom(length, found.Expression), found.End)
                : null;
        }

        return next > at && atoms.Is(next, "from")
            && CalendarGrammar.Day(atoms, next + 1) is { Expression: DayWord } today
            ? new Match(new LengthFrom(length, today.Expression), today.End)
            : null;
    }

    private static Match? Ahead(Atoms atoms, int at, int end, Length length) =>
        length.Amount is not null && atoms.IsAny(at - 1, "in", "within")
            ? new Match(new AheadLength(length, atoms.Is(at - 1, "within")), end)
            : null;

    /// <summary>"a second attack", "three quarters of".</summary>
    private static bool IsNoLength(Atoms atoms, int at, TimeWord unit, int unitAt) => (TimeUnit)unit.Number switch
    {
        _ when unit.Is(WordTraits.Short) =>
            atoms[unitAt].Capital || atoms[unitAt - 1].Kind != AtomKind.Number && !atoms.IsHyphen(unitAt - 1)
            && atoms[at].Word is not { Kind: WordKind.Number, Number: > 1 },
        TimeUnit.Second => !unit.Is(WordTraits.Plural) && !atoms.IsHyphen(unitAt - 1)
            && atoms[unitAt - 1].Kind != AtomKind.Number,
        TimeUnit.Quarter => unitAt == at + 1,
        _ => atoms[at].Kind == AtomKind.Number && atoms[at].Glued && !atoms.IsHyphen(at - 1)
            && atoms[at - 1].Kind != AtomKind.Symbol,
    };

    /// <summary>
    /// A length with the direction it is counted in: "ago", "earlier", "later", "after", "from tomorrow".
    /// </summary>
    /// <param name="isSpan">"for" or "within" stands before: the time until then, not that day.</param>
    private static Match? Reckoned(Atoms atoms, int at, Length length, bool isSpan)
    {
        if (atoms.Is(at, "from") && atoms.Is(at + 1, "now"))
        {
            return new Match(new Offset(length, 1, Anchor.Publication), at + 2);
        }

        int direction = atoms.IsAny(at, "ago", "earlier", "prior") ? -1
            : atoms.IsAny(at, "later", "from") ? 1
            : atoms.Kind(at) == WordKind.Direction ? atoms[at].Word!.Number
            : 0;
        if (direction == 0)
        {
            return null;
        }

        bool isLink = atoms.IsAny(at, "before", "after", "from");
        if (isLink && length.Unit >= TimeUnit.Day && CalendarGrammar.Day(atoms, at + 1) is { Expression: DayWord } day)
        {
            return isSpan && direction > 0 ? new Match(new LengthFrom(length, day.Expression), day.End)
                : new Match(new Offset(length, direction, Anchor.Publication, day.Expression), day.End);
        }

        bool hasEvent = isLink && !atoms[at + 1].Glued && atoms[at + 1].Kind is AtomKind.Word or AtomKind.Number;
        return atoms.Is(at, "from") ? null
            : hasEvent ? new Match(new Offset(length, direction, Anchor.Event), at)
            : new Match(
                new Offset(length, direction, atoms.IsAny(at, "ago", "hence") ? Anchor.Publication : Anchor.Told),
                    at + 1);
    }

    private static Match? WithHalf(Atoms atoms, int at)
    {
        // "month-and-a-half long"
        int half = atoms.SkipHyphen(at + 3);
        half = atoms.Is(half, "a") ? atoms.SkipHyphen(half + 1) : half;
        if (atoms.Kind(half) != WordKind.Half)
        {
            return null;
        }

        int end = atoms.SkipHyphen(half + 1);
        return new Match(new Length(1.5, (TimeUnit)atoms[at].Word!.Number), atoms.Is(end, "long") ? end + 1 : half + 1);
    }

    private static bool TakesBareUnit(Atoms atoms, int at) =>
        atoms.IsAny(at - 1, "for", "after", "within", "over", "in", "through", "of")
        || atoms.Kind(at - 1) == WordKind.Approximation || atoms.Reads(at - 1, "just") || atoms.Is(at + 1, "of");

    private static int SkipFillers(Atoms atoms, int at)
    {
        while (atoms.Kind(at) == WordKind.Filler || atoms.IsAny(at, "more", "previous", "preceding"))
        {
            at = atoms.SkipHyphen(at + 1);
        }

        return at;
    }
}
