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
        bool led = atoms.IsEither(next, "in", "on");
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

        var inner = atoms.Is(at + 2, "the") && Told(atoms, at + 3) is { } unit
            ? unit
            : ExpressionGrammar.Point(atoms, at + 2);
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
            return RelativeGrammar.Year(atoms, next) is var (told, after)
                ? new Match(new SeasonDate(word.Number, told, 0), after)
                : null;
        }

        // "spring" and "fall" are verbs and other nouns; "Prague Spring" is a name.
        bool isName = atoms[at].Capital && atoms[at - 1] is { Kind: AtomKind.Word, Capital: true, Word: null };
        bool isLed = article == Article.The || atoms.Kind(at - 1) is WordKind.Edge || atoms.Is(at - 1, "in")
            || atoms.Is(at - 1, "by")
            || atoms.Is(at - 1, "of") || atoms.Is(at - 1, "since") || atoms.Is(at - 1, "until");
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
        if (atoms.Is(next, "of") || atoms.Is(next, "on"))
        {
            if (CalendarGrammar.Day(atoms, next + 1) is { } day)
            {
                return new Match(new DayPart(day.Expression, word.Code), day.End);
            }
        }

        return article == Article.The || IsLedPart(atoms, at) ? new Match(new DayPart(null, word.Code), at + 1) : null;
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

        int number = atoms[at].Kind == AtomKind.Number ? atoms[at].Number : atoms[at].Word!.Number;
        if (atoms.Is(at, "second"))
        {
            number = 2;
        }

        int next = atoms.SkipHyphen(atoms[at].Kind == AtomKind.Number ? at + 2 : at + 1);
        if (atoms.Kind(next) == WordKind.Half)
        {
            return OfYear(atoms, next + 1, Scale.Half, number, article);
        }

        if (atoms[next].Word is { Kind: WordKind.Unit } unit)
        {
            return (TimeUnit)unit.Number switch
            {
                TimeUnit.Quarter when !unit.Is(WordTraits.Plural) =>
                    OfYear(atoms, next + 1, Scale.Quarter, number, article),
                TimeUnit.Week when atoms.Is(next + 1, "of") && Month(atoms, next + 2) is { } month =>
                    new Match(new WeekOfMonth(number, month.Expression), month.End),
                _ => null,
            };
        }

        return article == Article.The && LengthGrammar.Span(atoms, next) is var (amount, length, end)
            ? new Match(new Length(amount, length), end)
            : null;
    }

    /// <summary>"last week of August", "last quarter of 2009".</summary>
    public static Match? Last(Atoms atoms, int at)
    {
        int unit = at + 1;
        return atoms[unit].Word is { Kind: WordKind.Unit } word && atoms.Is(unit + 1, "of")
            ? (TimeUnit)word.Number switch
            {
                TimeUnit.Week when Month(atoms, unit + 2) is { } month =>
                    new Match(new WeekOfMonth(-1, month.Expression), month.End),
                TimeUnit.Quarter => OfYear(atoms, unit + 1, Scale.Quarter, -1, Article.The),
                _ => null,
            }
            : null;
    }

    /// <summary>"year", "month", "day" after "the end of the", "late in the": the one that is told of.</summary>
    private static Match? Told(Atoms atoms, int at) => atoms[at].Word is { Kind: WordKind.Unit } unit
        && !unit.Is(WordTraits.Plural) && unit.Number >= (int)TimeUnit.Day && !atoms.IsApostrophe(at + 1)
            && !atoms.Is(at + 1, "of")
        && DateNumbers.Year(atoms, at + 1) is null
        ? new Match(new UnitDate((TimeUnit)unit.Number, 0, Anchor.Told), at + 1)
        : null;

    private static Match? Month(Atoms atoms, int at) =>
        atoms.Kind(at) == WordKind.Month
            && CalendarGrammar.Month(atoms, at) is { Expression: CalendarDate { Day: 0 } } month ? month : null;

    private static Match? OfYear(Atoms atoms, int at, Scale scale, int number, Article article)
    {
        int next = atoms.Is(at, "of") ? at + 1 : at;
        if (DateNumbers.Year(atoms, next) is var (year, end))
        {
            return new Match(new YearPart(scale, number, new CalendarDate(year)), end);
        }

        if (RelativeGrammar.Year(atoms, next) is var (told, after))
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
        atoms.Is(at - 1, "at") || atoms.Is(at - 1, "in") || atoms.Is(at - 1, "by") || atoms.Is(at - 1, "during")
            || atoms.Is(at - 1, "one");
}
