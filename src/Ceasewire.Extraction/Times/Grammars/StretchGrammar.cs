using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>
/// Parts of longer stretches: "early 2012", "the end of March", "the summer of 1942", "the night of 20 June", "the
/// third quarter".
/// </summary>
internal static class StretchGrammar
{
    /// <summary>
    /// "early May", "mid-July", "late on Tuesday", "later that month", "early in the morning of 29 April".
    /// </summary>
    public static Match? Early(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        int next = atoms.SkipHyphen(at + 1);
        bool led = atoms.IsAny(next, "in", "on");
        next = led ? next + 1 : next;
        if (atoms.Kind(atoms.Is(next, "the") ? next + 1 : next) is WordKind.Edge or WordKind.Stretch)
        {
            // Not "early early …": what is said of an expression is said once.
            return null;
        }

        var inner = led && atoms.Is(next, "the") && Told(atoms, next + 1) is { } unit
            ? unit
            : ExpressionGrammar.Point(atoms, next);
        return inner is { } found ? new Match(new Rough(found.Expression, (Edge)word.Number), found.End) : null;
    }

    /// <summary>"end of March", "beginning of the year", "rest of 496", "month's end".</summary>
    public static Match? Of(Atoms atoms, int at)
    {
        if (!atoms.Is(at + 1, "of") || atoms.Kind(atoms.Is(at + 2, "the") ? at + 3 : at + 2) == WordKind.Stretch)
        {
            return null;
        }

        int whole = atoms.Is(at + 2, "the") ? at + 3 : at + 2;
        var inner = Told(atoms, whole) ?? ExpressionGrammar.Point(atoms, at + 2);
        return inner is { } found
            ? new Match(new Rough(found.Expression, (Edge)atoms[at].Word!.Number), found.End)
            : null;
    }

    /// <summary>"summer of 1942", "spring 1918", "winter".</summary>
    public static Match? Season(Atoms atoms, int at, Article article)
    {
        var word = atoms[at].Word!;
        int next = atoms.Is(at + 1, "of") ? at + 2 : atoms.SkipComma(at + 1);
        if (DateNumbers.Year(atoms, next) is var (year, end))
        {
            return new Match(new SeasonDate(word.Number, new CalendarDate(year), 0), end);
        }

        if (atoms.Is(at + 1, "of"))
        {
            return RelativeGrammar.Unit(atoms, next, TimeUnit.Year) is var (told, after)
                ? new Match(new SeasonDate(word.Number, told, 0), after)
                : null;
        }

        // "spring" and "fall" are verbs and other nouns; "Prague Spring" is a name.
        bool isName = atoms[at].Capital && atoms[at - 1] is { Kind: AtomKind.Word, Capital: true, Word: null };
        bool isLed = article == Article.The || atoms.Kind(at - 1) is WordKind.Edge
            || atoms.IsAny(at - 1, "in", "by", "of", "since", "until");
        return isName
            || (word.Is(WordTraits.Ambiguous) && !isLed
                && !(atoms[at].Capital && at > 0 && atoms[at - 1].Kind == AtomKind.Word))
            ? null
            : new Match(new SeasonDate(word.Number, null, 0), at + 1);
    }

    /// <summary>"night of 20 June 1791", "morning of April 19", "night".</summary>
    public static Match? Part(Atoms atoms, int at, Article article)
    {
        var word = atoms[at].Word!;
        int next = at + 1;
        if (atoms.IsAny(next, "of", "on"))
        {
            if (CalendarGrammar.Day(atoms, next + 1) is { } day)
            {
                return new Match(new DayPart(day.Expression, word.Code), day.End);
            }
        }

        // "the dawn of an era"
        bool isFigure = word.Text is "dawn" && atoms.Is(next, "of");
        return !isFigure && (article == Article.The || IsLedPart(atoms, at))
            ? new Match(new DayPart(null, word.Code), at + 1) : null;
    }

    /// <summary>
    /// "third quarter of 2009", "first half of the year", "nineteenth century", "last week of March", "first three
    /// years".
    /// </summary>
    public static Match? Numbered(Atoms atoms, int at, Article article)
    {
        if (Years.Century(atoms, at) is { } century)
        {
            return century;
        }

        var ordinal = DateNumbers.IsOrdinalEnding(atoms, at + 1) ? (atoms[at].Number, at + 2)
            : atoms.Is(at, "final") ? (-1, at + 1)
            : SpokenNumbers.Ordinal(atoms, at);
        if (ordinal is not var (number, next))
        {
            return null;
        }

        next = atoms.SkipHyphen(next);
        if ((Running(atoms, next) ?? PartOf(atoms, next, number, article)) is { } part)
        {
            return part;
        }

        return article == Article.The && LengthGrammar.Span(atoms, next) is var (length, end)
            ? Within(atoms, length, end, number) ?? new Match(length, end)
            : null;
    }

    /// <summary>"a second consecutive day", with its article.</summary>
    public static Match? InARow(Atoms atoms, int at) =>
        atoms[at].Word is { } word && word.Is(WordTraits.Article)
            && SpokenNumbers.Ordinal(atoms, at + 1) is var (_, next)
            ? Running(atoms, next)
            : null;

    /// <summary>"consecutive day", "day running", "week in a row": the one that is now.</summary>
    private static Match? Running(Atoms atoms, int at)
    {
        bool isConsecutive = atoms.IsAny(at, "consecutive", "straight", "successive");
        int unit = isConsecutive ? at + 1 : at;
        bool isRunning = isConsecutive || atoms.Reads(unit + 1, "running")
            || (atoms.Is(unit + 1, "in") && atoms.Is(unit + 2, "a") && atoms.Reads(unit + 3, "row"));
        return isRunning && atoms[unit].Word is { Kind: WordKind.Unit, Number: >= (int)TimeUnit.Day } word
            && !word.Is(WordTraits.Plural)
            ? new Match(new UnitDate((TimeUnit)word.Number, 0, Anchor.Publication), unit + 1)
            : null;
    }

    /// <summary>"last week of August", "last quarter of 2009", "last Friday of the month".</summary>
    public static Match? Last(Atoms atoms, int at) =>
        !atoms.Is(at, "last") ? null
        : atoms.Is(at + 2, "of") ? PartOf(atoms, at + 1, -1, Article.The)
        : LengthGrammar.Span(atoms, at + 1) is var (length, end) ? Within(atoms, length, end, -1)
        : null;

    /// <summary>"two weeks of May", "four months of 2021" after "the first", "the last".</summary>
    private static Match? Within(Atoms atoms, Length length, int at, int number)
    {
        if (number is not (1 or -1) || !atoms.Is(at, "of"))
        {
            return null;
        }

        var whole = Month(atoms, at + 1)
            ?? (DateNumbers.Year(atoms, at + 1) is var (year, end) ? new Match(new CalendarDate(year), end)
            : (Match?)null)
            ?? (atoms.Is(at + 1, "the") && atoms.Is(at + 2, "year") ? Told(atoms, at + 2) : null);
        return whole is { } found
            ? new Match(new LengthWithin(length, found.Expression, number < 0 ? Edge.End : Edge.Start), found.End)
            : null;
    }

    /// <summary>"half", "quarter", "week", "Friday" of a longer stretch.</summary>
    private static Match? PartOf(Atoms atoms, int at, int number, Article article)
    {
        if (atoms.Kind(at) == WordKind.Half)
        {
            return OfYear(atoms, at + 1, Scale.Half, number, article);
        }

        if (atoms.Kind(at) == WordKind.Weekday)
        {
            return Weekday(atoms, at, number);
        }

        return atoms[at].Word is not { Kind: WordKind.Unit } unit || unit.Is(WordTraits.Plural) ? null
            : (TimeUnit)unit.Number switch
            {
                TimeUnit.Quarter => OfYear(atoms, at + 1, Scale.Quarter, number, article),
                TimeUnit.Week => Week(atoms, at + 1, number),
                _ => null,
            };
    }

    /// <summary>"second Friday of June", "first Friday in this month"; "second Sunday" where nothing follows.</summary>
    private static Match? Weekday(Atoms atoms, int at, int number)
    {
        int weekday = atoms[at].Word!.Number;
        if (!NameGuards.IsName(atoms, at) || number > 5)
        {
            return null;
        }

        return atoms.IsAny(at + 1, "of", "in") && Month(atoms, at + 2) is { } month
                ? new Match(new WeekdayOfMonth(number, weekday, month.Expression), month.End)
            : atoms[at + 1].Kind == AtomKind.Word || number < 0 || atoms.Is(at - 2, "a") ? null
            : new Match(new WeekdayOfMonth(number, weekday, null), at + 1);
    }

    /// <summary>"week of May", "week of 2015", "week next year".</summary>
    private static Match? Week(Atoms atoms, int at, int number)
    {
        bool isLinked = atoms.IsAny(at, "of", "in");
        int next = isLinked ? at + 1 : at;
        if (isLinked && Month(atoms, next) is { } month)
        {
            return new Match(new WeekOfMonth(number, month.Expression), month.End);
        }

        return isLinked && DateNumbers.Year(atoms, next) is var (year, end)
                ? new Match(new WeekOfYear(number, new CalendarDate(year)), end)
            : RelativeGrammar.Unit(atoms, next, TimeUnit.Year) is var (told, after)
                ? new Match(new WeekOfYear(number, told), after)
            : null;
    }

    /// <summary>"year", "month", "day" after "the end of the", "late in the": the one that is told of.</summary>
    private static Match? Told(Atoms atoms, int at) => atoms[at].Word is { Kind: WordKind.Unit } unit
        && !unit.Is(WordTraits.Plural) && unit.Number >= (int)TimeUnit.Day && !atoms.IsApostrophe(at + 1)
            && !atoms.Is(at + 1, "of")
        && DateNumbers.Year(atoms, at + 1) is null
        ? new Match(new UnitDate((TimeUnit)unit.Number, 0, Anchor.Told), at + 1)
        : null;

    /// <summary>"May", "June 2015", "this month", "the month".</summary>
    private static Match? Month(Atoms atoms, int at) =>
        atoms.Kind(at) == WordKind.Month
            ? CalendarGrammar.Month(atoms, at)
            is { Expression: CalendarDate { Day: 0 } or DateInYear { Day: 0 } } month ? month : null
        : RelativeGrammar.Unit(atoms, at, TimeUnit.Month) is var (told, end) ? new Match(told, end)
        : atoms.Is(at, "the") && atoms.Is(at + 1, "month") ? Told(atoms, at + 1)
        : null;

    private static Match? OfYear(Atoms atoms, int at, Scale scale, int number, Article article)
    {
        int next = atoms.Is(at, "of") ? at + 1 : at;
        if (DateNumbers.Year(atoms, next) is var (year, end))
        {
            return new Match(new YearPart(scale, number, new CalendarDate(year)), end);
        }

        if (RelativeGrammar.Unit(atoms, next, TimeUnit.Year) is var (told, after))
        {
            return new Match(new YearPart(scale, number, told), after);
        }

        if (next > at && atoms.Is(next, "the")
            && Told(atoms, next + 1) is { Expression: UnitDate { Unit: TimeUnit.Year } } whole)
        {
            return new Match(new YearPart(scale, number, whole.Expression), whole.End);
        }

        return scale == Scale.Quarter && next == at && (article == Article.The || atoms.IsHyphen(at - 2))
            ? new Match(new YearPart(scale, number, null), at)
            : null;
    }

    private static bool IsLedPart(Atoms atoms, int at) =>
        atoms.IsAny(at - 1, "at", "in", "by", "during", "one");
}
