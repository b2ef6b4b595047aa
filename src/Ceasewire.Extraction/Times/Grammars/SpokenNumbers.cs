using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>
/// Days and years written in words: "twenty-first", "nineteen seventy-eight", "two thousand and eighteen".
/// </summary>
internal static class SpokenNumbers
{
    /// <summary>"first", "second", "twenty-first".</summary>
    public static (int Number, int End)? Ordinal(Atoms atoms, int at)
    {
        if (Single(atoms, at) is { } single)
        {
            return (single, at + 1);
        }

        int ones = atoms.SkipHyphen(at + 1);
        return IsTens(atoms, at) && Single(atoms, ones) is { } last and < 10
            ? (atoms[at].Word!.Number + last, ones + 1)
            : null;
    }

    /// <summary>"twenty one", as in "May twenty one": a tens and a ones, since "May ten" may count.</summary>
    public static (int Number, int End)? Cardinal(Atoms atoms, int at)
    {
        int ones = atoms.SkipHyphen(at + 1);
        return IsTens(atoms, at) && Number(atoms, ones) is { } last and > 0 and < 10
            ? (atoms[at].Word!.Number + last, ones + 1)
            : null;
    }

    /// <summary>A year in words; a number that could count as well ("two thousand") is none unless it is led.</summary>
    public static (int Year, int End)? Year(Atoms atoms, int at) => Thousands(atoms, at) ?? Hundreds(atoms, at);

    /// <summary>"two thousand and eighteen", "two thousand" after "of", "in", "since" or a comma.</summary>
    private static (int Year, int End)? Thousands(Atoms atoms, int at)
    {
        if (Number(atoms, at) is not 2 || !atoms.Is(at + 1, "thousand"))
        {
            return null;
        }

        int next = atoms.Is(at + 2, "and") ? at + 3 : at + 2;
        var (ones, end) = BelowHundred(atoms, next) ?? (0, at + 2);
        return atoms[end].Kind == AtomKind.Word && atoms[end].Word is null ? null : (2000 + ones, end);
    }

    /// <summary>"nineteen seventy-eight", "nineteen zero one".</summary>
    private static (int Year, int End)? Hundreds(Atoms atoms, int at)
    {
        if (Number(atoms, at) is not (>= 13 and <= 19 and var century))
        {
            return null;
        }

        int next = atoms.SkipHyphen(at + 1);
        if (atoms.Reads(next, "zero") || atoms.Reads(next, "oh"))
        {
            return Number(atoms, next + 1) is { } year and > 0 and < 10 ? ((century * 100) + year, next + 2) : null;
        }

        return IsTens(atoms, next) && BelowHundred(atoms, next) is var (rest, end)
            && atoms.Kind(end) != WordKind.Unit && !atoms.IsHyphen(end)
            ? ((century * 100) + rest, end)
            : null;
    }

    private static (int Number, int End)? BelowHundred(Atoms atoms, int at) =>
        Cardinal(atoms, at) ?? (Number(atoms, at) is { } number and > 0 and < 100 ? (number, at + 1) : null);

    private static int? Single(Atoms atoms, int at) => atoms[at].Word switch
    {
        { Kind: WordKind.Ordinal, Number: > 0 } word => word.Number,
        { Text: "second" } => 2,
        _ => null,
    };

    private static bool IsTens(Atoms atoms, int at) =>
        atoms[at].Word is { Kind: WordKind.Number } word && word.Is(WordTraits.Tens);

    private static int? Number(Atoms atoms, int at) =>
        atoms[at].Word is { Kind: WordKind.Number } word && !word.Is(WordTraits.Article) ? word.Number : null;
}
