using System.Globalization;

namespace Ceasewire.Evaluation;

/// <summary>The Markdown table that SCORES.md keeps.</summary>
internal static class ScoreTable
{
    /// <summary>How far a figure in percent may fall behind the committed one: the rounding of the table.</summary>
    private const double Tolerance = 0.051;

    private const string Header = """
        # Scores

        Written by `./build.sh eval --gold DIR`, where DIR holds the annotated corpora. Definitions are those of the corpora's public
        scorers. The rules were developed while looking at gold/reports and the dev parts of the other corpora: expect less on unseen text.
        Figures of claims below "typed" count over the claims that were found.

        | measure | | figure | |
        |---|---|---:|---|

        """;

    public static string Write(IEnumerable<Score> scores) =>
        Header + string.Concat(scores.Select(score => $"| {score.Measure} | {score.Row} | {score.Value} | {score.Note} |\n"));

    /// <summary>Figures that are lower than the committed table's, or missing there.</summary>
    public static IEnumerable<string> Regressions(IEnumerable<Score> scores, string committed)
    {
        var kept = committed.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4 && double.TryParse(cells[3], CultureInfo.InvariantCulture, out _))
            .ToDictionary(cells => (cells[1], cells[2]), cells => double.Parse(cells[3], CultureInfo.InvariantCulture));
        foreach (var score in scores)
        {
            if (!kept.TryGetValue((score.Measure, score.Row), out double before))
            {
                yield return $"{score.Measure}, {score.Row}: {score.Value} is not in the committed table.";
            }
            else if (double.Parse(score.Value, CultureInfo.InvariantCulture) < before - Tolerance)
            {
                yield return $"{score.Measure}, {score.Row}: {score.Value} was {before.ToString(CultureInfo.InvariantCulture)}.";
            }
        }
    }
}
