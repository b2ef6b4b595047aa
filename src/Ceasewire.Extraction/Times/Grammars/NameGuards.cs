using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>
/// When the name of a month or weekday is one: "May" is also a verb, "March" an order, "Sat" a verb.
/// </summary>
internal static class NameGuards
{
    /// <summary>Whether the word is a name as it is written: capital, or in full and nothing else ("friday").</summary>
    public static bool IsName(Atoms atoms, int at) =>
        atoms[at].Capital || !(atoms[at].Word!.Is(WordTraits.Ambiguous) || atoms[at].Word!.Is(WordTraits.Short));

    /// <summary>Whether a month may stand without day and year.</summary>
    public static bool StandsAlone(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        if (atoms[at - 1] is { Kind: AtomKind.Number, Digits: 1 or 2 })
        {
            // "30 February" is no day, and not the month either.
            return false;
        }

        if (word.Is(WordTraits.Short))
        {
            return atoms[at].Capital && IsLed(atoms, at) && (atoms.IsSymbol(at + 1, '.') || TakesShort(atoms, at - 1));
        }

        return atoms[at].Capital ? !word.Is(WordTraits.Ambiguous) || IsLed(atoms, at)
            : IsName(atoms, at) && IsLed(atoms, at);
    }

    /// <summary>"In May 20 people died", "may 5 of them": the number counts what follows.</summary>
    public static bool CountsThings(Atoms atoms, int month, int day, int end)
    {
        bool isUnsure = !IsName(atoms, month) || atoms[day].Kind == AtomKind.Word;
        return (isUnsure && Years.CountsThings(atoms, end - 1))
            || (end == day + 1 && (atoms.Is(month - 1, "in") || atoms.Kind(day) == WordKind.Ordinal)
                && atoms[end] is { Kind: AtomKind.Word, Capital: false, Word: null });
    }

    /// <summary>Whether a weekday's abbreviation may stand without a full stop: "on Tue", "next Fri".</summary>
    public static bool StandsShort(Atoms atoms, int at) =>
        atoms[at].Capital && !atoms[at].Word!.Is(WordTraits.Ambiguous) && TakesShort(atoms, at - 1);

    private static bool TakesShort(Atoms atoms, int at) =>
        atoms.Kind(at) is WordKind.Deictic or WordKind.Edge || IsUnitOf(atoms, at)
        || atoms.IsAny(at, "on", "in", "since", "until", "from", "during");

    /// <summary>"the month of", "the first week of".</summary>
    private static bool IsUnitOf(Atoms atoms, int at) => atoms.Is(at, "of") && atoms.Kind(at - 1) == WordKind.Unit;

    /// <summary>A word before it that takes a time: "in May", "last March", "early May", "since March".</summary>
    private static bool IsLed(Atoms atoms, int at)
    {
        int before = atoms.IsHyphen(at - 1) ? at - 2 : at - 1;
        return atoms.Kind(before) switch
        {
            WordKind.Deictic or WordKind.Edge or WordKind.Month => true,
            WordKind.Direction => atoms.IsAny(before, "before", "after"),
            WordKind.Function => !atoms.Is(before, "as") && !atoms.Is(before, "not") && !atoms.Is(before, "most"),
            WordKind.Approximation => atoms.IsAny(before, "about", "around"),
            _ => false,
        };
    }
}
