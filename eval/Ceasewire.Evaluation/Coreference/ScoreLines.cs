namespace Ceasewire.Evaluation.Coreference;

/// <summary>Writes figures of coreference as lines of the table.</summary>
internal static class ScoreLines
{
    public static Score Of(string measure, string row, Ratios ratios) =>
        new(measure, row, Percent(ratios.F1), ratios.ToString());

    public static IEnumerable<Score> Of(string measure, string which, PronounCounts counts) =>
        [
            Share(measure, $"{which}: named right", counts.Right, "that are given a name or description"),
            Share(measure, $"{which}: named at all", counts.Covered, "whose name stands before them"),
        ];

    public static Score Mean(string measure, string row, ConllScore score) =>
        new(measure, row, Percent(score.F1), "mean of MUC, B³ and CEAF-e");

    public static Score Share(string measure, string row, (int Part, int Whole) share, string note) =>
        new(measure, row, Percent(share.Whole == 0 ? 0 : (double)share.Part / share.Whole), $"of {share.Whole} {note}");

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:F1}");
}
