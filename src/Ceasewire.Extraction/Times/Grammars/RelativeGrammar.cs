using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>"last year", "the next day", "this morning", "the past 24 hours", "that same month".</summary>
internal static class RelativeGrammar
{
    /// <param name="article">
    /// Whether "the" stands before: "the next day" counts from the time told last, "next week" from publication.
    /// </param>
    public static Match? At(Atoms atoms, int at, Article article)
    {
        var word = atoms[at].Word!;
        int next = at + 1;
        bool told = word.Is(WordTraits.Told);
        if (atoms[next].Word is { Kind: WordKind.Deictic } second)
        {
            (told, next) = (told || second.Is(WordTraits.Told), next + 1);
            word = second.Number != 0 ? second : word;
        }

        bool isPlainNext = word.Text is "next" && article == Article.The;
        var anchor = told || isPlainNext ? Anchor.Told : Anchor.Publication;
        return atoms.Kind(next) switch
        {
            WordKind.Unit => Unit(atoms, word, next, anchor),
            WordKind.Weekday => WeekdayGrammar.Shifted(atoms, word.Number, next),
            WordKind.Month => Month(atoms, word, next, anchor),
            WordKind.Season => new Match(new SeasonDate(atoms[next].Word!.Number, null, word.Number), next + 1),
            WordKind.Part => Part(atoms, word, next, anchor),
            WordKind.Number or WordKind.Half => Span(atoms, word, next, anchor, article),
            _ => atoms[next].Kind == AtomKind.Number
                ? Span(atoms, word, next, anchor, article)
                : Alone(atoms, word, at, next, article),
        };
    }

    /// <summary>"that year", "last month", "the same week": what a shorter stretch may be said to lie in.</summary>
    public static (Expression Told, int End)? Unit(Atoms atoms, int at, TimeUnit unit)
    {
        var article = atoms.Is(at, "the") ? Article.The : Article.None;
        int start = article == Article.The ? at + 1 : at;
        int end = atoms.Kind(start + 1) == WordKind.Deictic ? start + 3 : start + 2;
        return atoms.Kind(start) == WordKind.Deictic && atoms[end - 1].Word is { Kind: WordKind.Unit } word
            && word.Number == (int)unit && !word.Is(WordTraits.Plural)
            && At(atoms, start, article) is { Expression: UnitDate told }
            ? (told, end)
            : null;
    }

    private static Match? Unit(Atoms atoms, TimeWord word, int at, Anchor anchor)
    {
        var unit = atoms[at].Word!;
        var kind = (TimeUnit)unit.Number;
        if (unit.Is(WordTraits.Short))
        {
            return null;
        }

        if (unit.Is(WordTraits.Plural))
        {
            return word.Text is "these" ? kind == TimeUnit.Day ? new Match(new VagueDate("PRESENT_REF"), at + 1) : null
                : word.Text is "those" or "same" or "that" ? null
                : new Match(anchor == Anchor.Told || word.Number == 0
                    ? new Length(null, kind)
                    : new NearLength(new Length(null, kind), word.Number), at + 1);
        }

        if (word.Text is "past" && kind >= TimeUnit.Day)
        {
            return new Match(new NearLength(new Length(1, kind), -1), at + 1);
        }

        if (kind < TimeUnit.Day)
        {
            return kind == TimeUnit.Hour && word.Number != 0
                ? new Match(new NearLength(new Length(1, kind), word.Number), at + 1)
                : null;
        }

        var told = new UnitDate(kind, word.Number, anchor);
        var within = kind switch
        {
            TimeUnit.Week => WeekdayGrammar.OfWeek(atoms, told, at + 1),
            TimeUnit.Year when atoms.IsApostrophe(at + 1) && atoms.Reads(at + 2, "s") =>
                Quarters.Numbered(atoms, at + 3, told),
            _ => null,
        };
        return within ?? new Match(told, at + 1);
    }

    /// <summary>"last September", "this Jan", "next june".</summary>
    private static Match? Month(Atoms atoms, TimeWord word, int at, Anchor anchor)
    {
        var month = atoms[at].Word!;
        return atoms[at].Capital || !month.Is(WordTraits.Ambiguous)
            ? new Match(new NamedMonth(month.Number, word.Number, anchor),
                month.Is(WordTraits.Short) ? atoms.SkipStop(at + 1) : at + 1)
            : null;
    }

    /// <summary>"this morning", "last night", "that afternoon", "the next evening".</summary>
    private static Match? Part(Atoms atoms, TimeWord word, int at, Anchor anchor)
    {
        Expression day = anchor == Anchor.Told || word.Text is "next"
            ? new UnitDate(TimeUnit.Day, word.Number, Anchor.Told)
            : new DayWord(word.Number);
        return new Match(new DayPart(day, atoms[at].Word!.Code), at + 1);
    }

    /// <summary>"the past 24 hours", "the following two years", "the last few days".</summary>
    private static Match? Span(Atoms atoms, TimeWord word, int at, Anchor anchor, Article article)
    {
        if (LengthGrammar.Span(atoms, at) is not var (length, end)
            || (word.Text is "this" && atoms[end - 1].Word!.Is(WordTraits.Plural)))
        {
            // "he said this five years ago"
            return null;
        }

        // "the previous 3 weeks" are those before what is told, "previous 3 weeks" those before publication.
        return new Match(word.Number == 0 || (anchor == Anchor.Told && article == Article.The && word.Text != "next")
            ? length
            : new NearLength(length, word.Number), end);
    }

    /// <summary>"recent", "current", without their article; "the past".</summary>
    private static Match? Alone(Atoms atoms, TimeWord word, int at, int next, Article article) => word.Text switch
    {
        "recent" when next == at + 1 && article == Article.None => new Match(new VagueDate("PAST_REF"), next),
        "current" when next == at + 1 && article == Article.None => new Match(new VagueDate("PRESENT_REF"), next),
        "past" when article == Article.The && next == at + 1 && atoms[next].Kind != AtomKind.Word =>
            new Match(new VagueDate("PAST_REF"), next),
        "this" or "that" when next == at + 1 && IsTime(atoms, at) => new Match(new ToldTime(), at + 2),
        _ => null,
    };

    /// <summary>"at that time", "during this period"; not "this time the rebels held on".</summary>
    private static bool IsTime(Atoms atoms, int at) =>
        (atoms.Reads(at + 1, "time") || atoms.Reads(at + 1, "period")) && atoms.Kind(at - 1) == WordKind.Function
        && atoms.IsAny(at - 1, "at", "by", "during", "throughout", "from", "since", "until", "in");
}

/// <summary>What stands before an expression.</summary>
internal enum Article : byte
{
    None,
    The,
}
