using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Days of the month and years, as numbers or words.</summary>
internal static class DateNumbers
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    /// <summary>"19", "25th", "first".</summary>
    public static (int Day, int End)? Day(Atoms atoms, int at)
    {
        if (atoms[at] is { Kind: AtomKind.Number, Digits: 1 or 2, Number: >= 1 and <= 31 } number)
        {
            return IsTimeOrShare(atoms, at + 1) || IsDecimals(atoms, at) ? null
                : IsOrdinalEnding(atoms, at + 1) ? (number.Number, at + 2)
                : atoms[at + 1] is { Kind: AtomKind.Word, Glued: true } && atoms.Kind(at + 1) != WordKind.Month ? null
                : (number.Number, at + 1);
        }

        return SpokenNumbers.Ordinal(atoms, at) is { Number: <= 31 } spoken ? spoken : null;
    }

    public static bool IsOrdinalEnding(Atoms atoms, int at) =>
        atoms[at] is { Kind: AtomKind.Word, Glued: true }
        && (atoms.Reads(at, "th") || atoms.Reads(at, "st") || atoms.Reads(at, "nd") || atoms.Reads(at, "rd"));

    /// <summary>
    /// "1942", "490 BC", "'82", "nineteen eighty-two"; negative before Christ. Whether the text around lets a bare
    /// number be a year is asked elsewhere.
    /// </summary>
    public static (int Year, int End)? Year(Atoms atoms, int at)
    {
        if (atoms.IsApostrophe(at) && atoms[at + 1] is { Kind: AtomKind.Number, Digits: 2, Glued: true } two
            && atoms[at + 2] is not { Kind: AtomKind.Word, Glued: true })
        {
            return (two.Number + (two.Number > 30 ? 1900 : 2000), at + 2);
        }

        if (atoms[at] is not { Kind: AtomKind.Number, Digits: >= 1 and <= 4 } number)
        {
            return SpokenNumbers.Year(atoms, at);
        }

        if (Era(atoms, at + 1) is var (sign, end))
        {
            return (sign * number.Number, end);
        }

        return number is { Digits: 4, Number: >= FirstYear and <= LastYear } && !IsTimeOrShare(atoms, at + 1)
            && atoms[at + 1] is not { Kind: AtomKind.Word, Glued: true }
            ? (number.Number, at + 1)
            : null;
    }

    /// <summary>"BC", "B.C.", "AD".</summary>
    public static (int Sign, int End)? Era(Atoms atoms, int at)
    {
        if (atoms.Kind(at) == WordKind.Era && atoms[at].Capital)
        {
            return (atoms[at].Word!.Number, at + 1);
        }

        return atoms.Reads(at, "B") && atoms[at].Capital && atoms.IsSymbol(at + 1, '.') && atoms.Reads(at + 2, "C")
            ? (-1, atoms.SkipStop(at + 3))
            : null;
    }

    /// <summary>"6,107.31", "$12": the end of a longer number, or money.</summary>
    private static bool IsDecimals(Atoms atoms, int at) =>
        (atoms[at].Glued && atoms[at - 1] is { Symbol: '$' or '€' or '£' })
        || (atoms[at].Glued && atoms.IsSymbol(at - 1, '.') && atoms[at - 1].Glued
        && atoms[at - 2].Kind == AtomKind.Number
        && atoms[at - 2].Digits is 0 or > 2);

    /// <summary>"10:30", "5%", "3.5", "$": the number before is no date.</summary>
    private static bool IsTimeOrShare(Atoms atoms, int at) =>
        atoms[at] is { Kind: AtomKind.Symbol, Glued: true, Symbol: ':' or '%' or '.' or '°' }
        && (atoms[at].Symbol is '%' or '°' || atoms[at + 1] is { Kind: AtomKind.Number, Glued: true });
}
