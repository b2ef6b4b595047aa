using Ceasewire.Text;

namespace Ceasewire.Extraction.Figures;

/// <summary>A number or vague quantity in the text, before it is known what it counts.</summary>
/// <param name="Words">The number with what bounds it: "at least 30", "Almost 150".</param>
/// <param name="Counted">Head token of the noun that is counted; null for a bare number.</param>
/// <param name="Low">Lower bound, or null.</param>
/// <param name="High">Upper bound, or null.</param>
public sealed record FigureMention(TokenRange Words, int? Counted, double? Low, double? High, bool Approximate);
