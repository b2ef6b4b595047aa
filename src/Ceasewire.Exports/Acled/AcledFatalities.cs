using Ceasewire.Records;

namespace Ceasewire.Exports.Acled;

/// <summary>
/// ACLED's count of the dead: the lowest of those that conflict, and its own numbers for vague words.
/// </summary>
internal static class AcledFatalities
{
    private const double Dozens = 12;

    private const double Hundreds = 100;

    /// <returns>Null where nobody counts the dead: unknown is not none.</returns>
    public static double? Of(Occurrence occurrence) => occurrence.TollOf(FigureKind.Killed) is { } toll
        ? toll.Points.GroupBy(point => point.Account.Origin)
            .Select(source => Count(source.Last().Figure))
            .Min()
        : null;

    private static double? Count(Figure figure) =>
        Says(figure, "dozens") ? Dozens
        : Says(figure, "hundreds") ? Hundreds
        : figure.Low ?? figure.Best ?? figure.High;

    private static bool Says(Figure figure, string word) =>
        figure.Quote.Exact.Contains(word, StringComparison.OrdinalIgnoreCase);
}
