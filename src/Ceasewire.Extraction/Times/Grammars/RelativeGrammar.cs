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
            WordKind.Weekday when atoms[next].Capital => Weekday(atoms, word.Number, next),
            WordKind.Month when atoms[next].Capital =>
                new Match(new NamedMonth(atoms[next].Word!.Number, word.Number, anchor), next + 1),
            WordKind.Season => new Match(new SeasonDate(atoms[next].Word!.Number, null, word.Number), next + 1),
            WordKind.Part => Part(atoms, word, next, anchor),
            WordKind.Number or WordKind.Half => Span(atoms, word, next, anchor),
            _ => atoms[next].Kind == AtomKind.Number
                ? Span(atoms, word, next, anchor)
                : Alone(atoms, word, at, next, article),
        };
    }

    /// <summary>"that year", "last year", "the same year": what a month may be said to lie in.</summary>
    public static (Expression Year, int End)? Year(Atoms atoms, int at)
    {
        bool the = atoms.Is(at, "the");
        int start = the ? at + 1 : at;
        return atoms.Kind(start) == WordKind.Deictic
            && At(atoms, start, the
                ? Article.The
                : Article.None) is { Expression: UnitDate { Unit: TimeUnit.Year } year } match
            ? (year, match.End)
            : null;
    }

    private static Match? Unit(Atoms atoms, TimeWord word, int at, Anchor anchor)
    {
        var unit = atoms[at].Word!;
        var kind = (TimeUnit)unit.Number;
        if (unit.Is(WordTraits.Plural))
        {
            return word.Text is "these" ? kind == TimeUnit.Day ? new Match(new VagueDate("PRESENT_REF"), at + 1) : null
                : word.Text is "those" or "same" or "that" ? null
                : new Match(anchor == Anchor.Told || word.Number == 0
                    ? new Length(null, kind)
                    : new NearLength(null, kind, word.Number), at + 1);
        }

        if (word.Text is "past" && kind >= TimeUnit.Day)
        {
            return new Match(new NearLength(1, kind, -1), at + 1);
        }

        if (kind < TimeUnit.Day)
        {
            return kind == TimeUnit.Hour && word.Number != 0
                ? new Match(new NearLength(1, kind, word.Number), at + 1)
                : null;
        }

        return new Match(new UnitDate(kind, word.Number, anchor), at + 1);
    }

    /// <summary>"last Wednesday", "next Monday night".</summary>
    private static Match Weekday(Atoms atoms, int shift, int at)
    {
        var day = new WeekdayDate(atoms[at].Word!.Number, shift);
        return atoms[at + 1].Word is { Kind: WordKind.Part } part
            ? new Match(new DayPart(day, part.Code), at + 2)
            : new Match(day, at + 1);
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
    private static Match? Span(Atoms atoms, TimeWord word, int at, Anchor anchor)
    {
        if (LengthGrammar.Span(atoms, at) is not var (amount, unit, end))
        {
            return null;
        }

        return new Match(anchor == Anchor.Told || word.Number == 0
            ? new Length(amount, unit)
            : new NearLength(amount, unit, word.Number), end);
    }

    /// <summary>"recent", "current", "the past".</summary>
    private static Match? Alone(Atoms atoms, TimeWord word, int at, int next, Article article) => word.Text switch
    {
        "recent" when next == at + 1 => new Match(new VagueDate("PAST_REF"), next),
        "current" when next == at + 1 => new Match(new VagueDate("PRESENT_REF"), next),
        "past" when article == Article.The && next == at + 1 && atoms[next].Kind != AtomKind.Word =>
            new Match(new VagueDate("PAST_REF"), next),
        _ => null,
    };
}

/// <summary>What stands before an expression.</summary>
internal enum Article : byte
{
    None,
    The,
}
