using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Lengths of time, and times reckoned by one: "three-week", "several hours", "two days ago".</summary>
internal static class LengthGrammar
{
    public static Match? At(Atoms atoms, int at) => Quantities.At(atoms, at) is var (amount, next)
        ? Counted(atoms, at, amount, next)
        : null;

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

        return Reckoned(atoms, at + 1, null, (TimeUnit)unit.Number)
            ?? (TakesBareUnit(atoms, at) ? new Match(new Length(null, (TimeUnit)unit.Number), at + 1) : null);
    }

    /// <summary>"the last three weeks", "past 24 hours": the number and unit after such a word.</summary>
    public static (double? Amount, TimeUnit Unit, int End)? Span(Atoms atoms, int at)
    {
        if (Quantities.At(atoms, at) is not var (amount, next))
        {
            return null;
        }

        next = SkipFillers(atoms, atoms.SkipHyphen(next));
        return atoms[next].Word is { Kind: WordKind.Unit } unit ? (amount, (TimeUnit)unit.Number, next + 1) : null;
    }

    private static Match? Counted(Atoms atoms, int at, double? amount, int next)
    {
        next = SkipFillers(atoms, atoms.SkipHyphen(next));
        if (atoms[next].Word is not { Kind: WordKind.Unit } word || IsNoLength(atoms, at, word, next))
        {
            return null;
        }

        var unit = (TimeUnit)word.Number;
        int end = next + 1;
        if ((atoms.IsHyphen(end) && atoms.Is(end + 1, "old"))
            || (word.Is(WordTraits.Plural) && atoms[at].Word is { } first && first.Is(WordTraits.Article)
                && next == at + 1))
        {
            return null;
        }

        // "a year and a half"
        if (atoms.Is(end, "and") && atoms.IsEither(end + 1, "a", "one") && atoms.Kind(end + 2) == WordKind.Half)
        {
            (amount, end) = (amount + 0.5, end + 3);
        }

        int hyphen = atoms.SkipHyphen(end);
        if (atoms.Is(hyphen, "long"))
        {
            return new Match(new Length(amount, unit), hyphen + 1);
        }

        if (atoms.Is(end, "old"))
        {
            return new Match(new Length(amount, unit), end + 1);
        }

        return Reckoned(atoms, end, amount, unit) ?? new Match(new Length(amount, unit), end);
    }

    /// <summary>"a second attack", "three quarters of".</summary>
    private static bool IsNoLength(Atoms atoms, int at, TimeWord unit, int unitAt) => (TimeUnit)unit.Number switch
    {
        TimeUnit.Second => !unit.Is(WordTraits.Plural) && !atoms.IsHyphen(unitAt - 1),
        TimeUnit.Quarter => unitAt == at + 1,
        _ => atoms[at].Kind == AtomKind.Number && atoms[at].Glued && !atoms.IsHyphen(at - 1)
            && atoms[at - 1].Kind != AtomKind.Symbol,
    };

    /// <summary>A length with the direction it is counted in: "ago", "earlier", "later", "after".</summary>
    private static Match? Reckoned(Atoms atoms, int at, double? amount, TimeUnit unit)
    {
        if (atoms.Is(at, "from") && atoms.Is(at + 1, "now"))
        {
            return new Match(new Offset(amount, unit, 1, Anchor.Publication), at + 2);
        }

        int direction = atoms.Is(at, "ago") || atoms.Is(at, "earlier") || atoms.Is(at, "prior") ? -1
            : atoms.Is(at, "later") ? 1
            : atoms.Kind(at) == WordKind.Direction ? atoms[at].Word!.Number
            : 0;
        bool hasEvent = atoms.IsEither(at, "before", "after") && !atoms[at + 1].Glued
            && atoms[at + 1].Kind is AtomKind.Word or AtomKind.Number;
        return direction == 0 ? null
            : hasEvent ? new Match(new Offset(amount, unit, direction, Anchor.Event), at)
            : new Match(new Offset(amount, unit, direction, atoms.Is(at, "ago") ? Anchor.Publication : Anchor.Told),
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
        atoms.Is(at - 1, "for") || atoms.Is(at - 1, "after") || atoms.Is(at - 1, "within") || atoms.Is(at - 1, "over")
        || atoms.Is(at - 1, "in") || atoms.Is(at - 1, "through") || atoms.Is(at - 1, "of") || atoms.Is(at + 1, "of");

    private static int SkipFillers(Atoms atoms, int at)
    {
        while (atoms.Kind(at) == WordKind.Filler || atoms.Is(at, "more") || atoms.IsEither(at, "previous", "preceding"))
        {
            at = atoms.SkipHyphen(at + 1);
        }

        return at;
    }
}
