namespace Ceasewire.Records;

/// <summary>A count that the report gives. Unknown is null, never 0: "at least 30" is low 30, high null.</summary>
public sealed record Figure(FigureKind What, double? Low, double? Best, double? High, bool Approximate, Quote Quote);

public enum FigureKind
{
    Killed,
    Injured,
    Displaced,
    Evacuated,
    Detained,
    Abducted,
    Missing,
    Trapped,
    Released,
    Troops,

    /// <summary>Percent of ground.</summary>
    Share,

    /// <summary>Days.</summary>
    Duration,
    Other,
}
