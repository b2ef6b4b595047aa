using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>What a number is a number of.</summary>
public enum FigureUnit
{
    Count,
    Percent,

    /// <summary>A length of time; the bounds are in days.</summary>
    Days,
}

/// <summary>A number or vague quantity in the text, before it is known what it counts.</summary>
/// <param name="Words">The number with what bounds it: "at least 30", "Almost 150".</param>
/// <param name="Counted">Head token of the noun that is counted; null for a bare number.</param>
/// <param name="Low">Lower bound, or null.</param>
/// <param name="High">Upper bound, or null.</param>
public sealed record FigureMention(TokenRange Words, int? Counted, double? Low, double? High, bool Approximate)
{
    public FigureUnit Unit { get; init; }

    /// <summary>The token that stands for the number in the tree: "150" in "Almost 150 civilians".</summary>
    public int Number { get; init; } = Words.Start;
}
