using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Years, decades and centuries that stand without a month.</summary>
internal static class Years
{
    public static Match? At(Atoms atoms, int at) =>
        Decade(atoms, at) ?? Century(atoms, at) ?? BeforeMonth(atoms, at) ?? BeforeEra(atoms, at)
        ?? (DateNumbers.Year(atoms, at) is var (year, end) && IsYear(atoms, at, end)
            ? new Match(new CalendarDate(year), end)
            : null);

    /// <summary>Whether the number counts what follows: "1500 people".</summary>
    public static bool CountsThings(Atoms atoms, int at)
    {
        var next = atoms[at + 1];
        return next is { Kind: AtomKind.Word, Capital: false, Glued: false, Word: null }
            && atoms.Form(at + 1) is [.., not 's', 's'] or "people" or "men" or "children" or "women";
    }

    /// <summary>"the nineteenth century", "the 4th century BC".</summary>
    public static Match? Century(Atoms atoms, int at)
    {
        if (DateNumbers.Day(atoms, at) is not var (number, end) || end == at + 1 && atoms[at].Kind == AtomKind.Number)
        {
            return null;
        }

        end = atoms.SkipHyphen(end);
        if (atoms.Kind(end) != WordKind.Unit || atoms[end].Word!.Number != (int)TimeUnit.Century)
        {
            return null;
        }

        return DateNumbers.Era(atoms, end + 1) is var (sign, after) && sign < 0
            ? new Match(new Era(new CalendarPoint(Scale.Century, -(number - 1))), after)
            : new Match(new Era(new CalendarPoint(Scale.Century, number - 1)), end + 1);
    }

    /// <summary>"the 1940s", "the '80s", "the 470s BC"; not "in her 80s".</summary>
    private static Match? Decade(Atoms atoms, int at)
    {
        int number = atoms.IsApostrophe(at) ? at + 1 : at;
        int s = atoms.IsApostrophe(number + 1) && atoms[number + 1].Glued ? number + 2 : number + 1;
        if (atoms[number] is not { Kind: AtomKind.Number, Digits: 2 or 3 or 4 } found || found.Number % 10 != 0
            || !atoms.Reads(s, "s") || !atoms[s].Glued)
        {
            return null;
        }

        if (DateNumbers.Era(atoms, s + 1) is var (sign, end) && sign < 0)
        {
            return new Match(new Era(new CalendarPoint(Scale.Decade, -found.Number / 10)), end);
        }

        return found is { Digits: 4, Number: >= 1000 and < 2100 }
            ? new Match(new Era(new CalendarPoint(Scale.Decade, found.Number / 10)), s + 1)
            : found.Digits == 2 && found.Number >= 20 && !IsAge(atoms, at)
                ? new Match(new Era(new CalendarPoint(Scale.Decade, 190 + (found.Number / 10))), s + 1)
            : null;
    }

    /// <summary>"the seventies", "the nineteen seventies"; not "in his seventies".</summary>
    public static Match? SpokenDecade(Atoms atoms, int at)
    {
        int word = atoms.SkipHyphen(at + 1);
        if (atoms.Is(at, "nineteen") && atoms.Kind(word) == WordKind.Decade)
        {
            return new Match(new Era(new CalendarPoint(Scale.Decade, atoms[word].Word!.Number)), word + 1);
        }

        return atoms.Kind(at) == WordKind.Decade && !IsAge(atoms, at)
            && (atoms.IsAny(at - 1, "the", "in") || atoms.Kind(at - 1) is WordKind.Edge or WordKind.Deictic)
            ? new Match(new Era(new CalendarPoint(Scale.Decade, atoms[at].Word!.Number)), at + 1)
            : null;
    }

    /// <summary>"2016 November", "2016, nov."; not "in 2016 May resigned", "by 2016, November was".</summary>
    private static Match? BeforeMonth(Atoms atoms, int at)
    {
        int month = atoms.SkipComma(at + 1);
        if (atoms.Kind(month) != WordKind.Month || DateNumbers.Year(atoms, at) is not var (year, _))
        {
            return null;
        }

        var word = atoms[month].Word!;
        return !word.Is(WordTraits.Ambiguous) && (month == at + 1 || word.Is(WordTraits.Short))
            && DateNumbers.Day(atoms, month + 1) is null && DateNumbers.Year(atoms, month + 1) is null
            ? new Match(new CalendarDate(year, word.Number), word.Is(WordTraits.Short) ? atoms.SkipStop(month + 1)
            : month + 1)
            : null;
    }

    /// <summary>"in 2016 elections" names a year, "in 2000 homes" counts.</summary>
    private static bool IsLikely(int number) => number is >= 1900 and <= 2050 && number % 100 != 0;

    /// <summary>"2014-2018".</summary>
    private static bool IsFirstOfRange(Atoms atoms, int at) =>
        atoms[at + 2] is { Digits: 4, Number: <= 2100 } last && last.Number > atoms[at].Number
        && (atoms.IsDash(at + 1) || atoms.IsSymbol(at + 1, '~') ? atoms[at].Number >= 1500
            : atoms.IsAny(at + 1, "to", "until", "through")
                && IsLikely(atoms[at].Number) && !CountsThings(atoms, at + 2));

    /// <summary>A piece of a longer number: "133-03-2020", "2017-13-12".</summary>
    private static bool IsPartOfCode(Atoms atoms, int at) =>
        (IsJoin(atoms, at - 1) && atoms[at - 2] is { Kind: AtomKind.Number, Digits: < 4 } && atoms[at - 1].Glued)
        || (IsJoin(atoms, at + 1) && IsJoin(atoms, at + 3) && atoms[at + 2].Kind == AtomKind.Number
            && atoms[at + 4] is { Kind: AtomKind.Number, Glued: true });

    private static bool IsJoin(Atoms atoms, int at) =>
        (atoms.IsHyphen(at) || atoms.IsSymbol(at, '/')) && atoms[at + 1].Glued;

    /// <summary>"499" in "from 499 to 493 BC".</summary>
    private static Match? BeforeEra(Atoms atoms, int at) =>
        atoms[at] is { Kind: AtomKind.Number, Digits: >= 1 and <= 4 } first
            && (atoms.IsDash(at + 1) || atoms.Is(at + 1, "to"))
        && atoms[at + 2].Kind == AtomKind.Number && atoms[at + 2].Number < first.Number
        && DateNumbers.Era(atoms, at + 3) is { Sign: < 0 }
            ? new Match(new CalendarDate(-first.Number), at + 1)
            : null;

    private static bool IsAge(Atoms atoms, int at)
    {
        int before = atoms.Kind(at - 1) == WordKind.Edge ? at - 2 : at - 1;
        return atoms.Reads(before, "his") || atoms.Reads(before, "her") || atoms.Reads(before, "their")
            || atoms.Reads(before, "my");
    }

    /// <summary>
    /// A bare number needs a word before it that takes a time, brackets, or a place at the head of its clause; and it
    /// counts nothing.
    /// </summary>
    private static bool IsYear(Atoms atoms, int at, int end)
    {
        if (atoms[at].Kind == AtomKind.Word)
        {
            return !atoms.Is(at, "two") || atoms.Kind(at - 1) == WordKind.Function;
        }

        if (atoms[at].Kind != AtomKind.Number || end > at + 1)
        {
            // Not "iLife'11".
            return !atoms.IsApostrophe(at) || !atoms[at].Glued || atoms[at - 1].Kind == AtomKind.Symbol
                || atoms.Kind(at - 1) == WordKind.Function;
        }

        bool isLed = atoms.IsAny(at - 1, "in", "since", "the");
        if ((CountsThings(atoms, at) && !(isLed && IsLikely(atoms[at].Number)))
            || (atoms[at].Glued
                && atoms[at - 1] is { Symbol: '$' or '£' or '€' or '#' or '№' or '.' or '/' or '+' }))
        {
            return false;
        }

        if (IsPartOfCode(atoms, at))
        {
            return false;
        }

        if (IsFirstOfRange(atoms, at))
        {
            return true;
        }

        bool modern = atoms[at].Number is >= 1700 and <= 2050;
        return atoms.Kind(at - 1) switch
        {
            WordKind.Article or WordKind.Season or WordKind.Edge or WordKind.Unit or WordKind.Deictic
                or WordKind.Direction => true,
            WordKind.Approximation => modern,
            WordKind.Function =>
                !atoms.Is(at - 1, "than") && !atoms.Is(at - 1, "least") && !atoms.Is(at - 1, "not")
                    && !atoms.Is(at - 1, "as")
                && (modern || !atoms.Is(at - 1, "of")),
            _ => modern
                && (atoms[at - 1].Kind != AtomKind.Word || (atoms[at - 1].Capital && IsLikely(atoms[at].Number)))
                && (!atoms[at].Glued || atoms.IsDash(at - 1) || atoms.IsSymbol(at - 1, '(')),
        };
    }
}
