using System.Collections.Immutable;

namespace Ceasewire.Extraction.Places;

/// <summary>One reading of a name that was considered.</summary>
/// <param name="Entry">Of the gazetteer; -1 for the reading that no entry is meant.</param>
/// <param name="Probability">Of all readings of the name, together 1.</param>
/// <param name="Features">Values by <see cref="PlaceFeature"/>.</param>
public sealed record PlaceAlternative(int Entry, double Probability, ImmutableArray<double> Features);
