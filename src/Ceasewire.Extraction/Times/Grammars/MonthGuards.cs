using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>When a month's name is a month: "May" is also a verb, "March" also an order.</summary>
internal static class MonthGuards
{
    /// <summary>Whether a month may stand without day and year.</summary>
    public static bool StandsAlone(Atoms atoms, int at)
    {
        var word = atoms[at].Word!;
        if (word.Is(WordTraits.Short))
        {
            return atoms.IsSymbol(at + 1, '.') && IsLed(atoms, at);
        }

        return !word.Is(WordTraits.Ambiguous) || IsLed(atoms, at);
    }

    /// <summary>"In May 20 people died": the number counts what follows.</summary>
    public static bool CountsThings(Atoms atoms, int month, int day, int end) =>
        end == day + 1 && atoms.Is(month - 1, "in")
        && atoms[end] is { Kind: AtomKind.Word, Capital: false, Word: null };

    /// <summary>A word before it that takes a time: "in May", "last March", "early May", "since March".</summary>
    private static bool IsLed(Atoms atoms, int at)
    {
        int before = atoms.IsHyphen(at - 1) ? at - 2 : at - 1;
        return atoms.Kind(before) switch
        {
            WordKind.Deictic or WordKind.Edge or WordKind.Month => true,
            WordKind.Direction => atoms.IsEither(before, "before", "after"),
            WordKind.Function => !atoms.Is(before, "as") && !atoms.Is(before, "not") && !atoms.Is(before, "most"),
            WordKind.Approximation => atoms.IsEither(before, "about", "around"),
            _ => false,
        };
    }
}
