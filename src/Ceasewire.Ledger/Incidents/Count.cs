using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>A figure's kind and bounds.</summary>
internal readonly record struct Count(FigureKind What, double Low, double High)
{
    /// <summary>Counts of this many or fewer are common to many happenings.</summary>
    public const double Common = 2;

    /// <returns>Null for figures that do not count people, or count nothing.</returns>
    public static Count? Of(Figure figure) =>
        figure.What is FigureKind.Share or FigureKind.Duration or FigureKind.Other
            || (figure.Low ?? figure.High ?? figure.Best) is null
            ? null
            : new(figure.What, figure.Low ?? 0, figure.High ?? double.PositiveInfinity);

    /// <summary>
    /// "31" and "at least 31"; "30" and "at least 30". "At least 30" and "400" meet too, but say nothing of being one.
    /// </summary>
    public bool IsLike(Count other) =>
        What == other.What && Low <= other.High && other.Low <= High
        && Math.Max(Low, other.Low) <= 1.5 * Math.Max(1, Math.Min(Low, other.Low));
}
