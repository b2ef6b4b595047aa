using System.Collections.Frozen;
using System.Globalization;

namespace Ceasewire.Extraction.Figures;

/// <summary>How a number word counts.</summary>
internal enum NumberKind
{
    Unit,
    Ten,
    Scale,

    /// <summary>A scale written as a letter after digits: "3m".</summary>
    Letter,
    Dozen,

    /// <summary>A lower bound alone: "dozens".</summary>
    Vague,

    /// <summary>No bound at all: "many".</summary>
    Open,

    /// <summary>A part of a scale: "half a million".</summary>
    Part,

    /// <summary>A share of ground: "most".</summary>
    Share,
}

internal readonly record struct NumberWord(double Value, NumberKind Kind);

/// <summary>How words before or after a number bound it.</summary>
internal enum Bound
{
    Exact,
    Low,
    High,

    /// <summary>An upper bound that is nearly reached: "almost 150".</summary>
    Nearly,
    About,
}

internal enum UnitKind
{
    Days,
    Percent,
    Measure,
    Month,
}

internal readonly record struct UnitWord(UnitKind Kind, double Days);

internal sealed record BoundPhrase(string[] Words, Bound Bound);

/// <summary>The word lists of data/figures.</summary>
internal static class NumberWords
{
    public static FrozenDictionary<string, NumberWord> Numbers { get; } =
        WordList
            .Read("figures/numbers.tsv")
            .ToFrozenDictionary(
                row => row["word"],
                row => new NumberWord(Parse(row["value"]), Enum.Parse<NumberKind>(row["kind"], ignoreCase: true)));

    public static FrozenDictionary<string, UnitWord> Units { get; } = (
        from row in WordList.Read("figures/units.tsv")
        let unit = new UnitWord(
            Enum.Parse<UnitKind>(row["kind"], ignoreCase: true),
            row.Optional("days") is { } days ? Parse(days) : 0)
        from word in row.List("words")
        select (word, unit)).ToFrozenDictionary(pair => pair.word, pair => pair.unit);

    /// <summary>Bounds by their last word, longest first: what stands before a number is read backwards.</summary>
    public static FrozenDictionary<string, BoundPhrase[]> Before { get; } = Bounds("before", phrase => phrase[^1]);

    /// <summary>Bounds by their first word, longest first.</summary>
    public static FrozenDictionary<string, BoundPhrase[]> After { get; } = Bounds("after", phrase => phrase[0]);

    public static double Parse(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, BoundPhrase[]> Bounds(string place, Func<string[], string> key) => (
        from row in WordList.Read("figures/bounds.tsv")
        where row["place"] == place
        let phrase = new BoundPhrase(row["words"].Split(' '), Enum.Parse<Bound>(row["kind"], ignoreCase: true))
        orderby phrase.Words.Length descending
        group phrase by key(phrase.Words)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
