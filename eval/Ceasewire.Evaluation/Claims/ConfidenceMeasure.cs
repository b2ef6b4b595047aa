using Ceasewire.Extraction.Claims;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Claims;

/// <summary>
/// How often claims of one confidence are found and of the right type. The confidence of each report's claims is learned
/// from the other reports; a claim of optional gold counts too.
/// </summary>
internal static class ConfidenceMeasure
{
    private const string Name = "claims by confidence, gold/reports cross-validated";

    private const string Header = """
        # How sure a claim is, by what it shows of itself: weights of a logistic regression over src/…/Claims/Confidences.cs.
        # Source: learned from annotated reports of this project's development; weights only. Licence: Apache-2.0.
        # Made by "eval/Ceasewire.Evaluation --gold DIR --confidence FILE".
        feature	weight

        """;

    private const double BinWidth = 0.1;

    public static IEnumerable<Score> Run(string gold)
    {
        var claims = Judge(gold);
        var bins = new SortedDictionary<int, (int Right, int All, double Sum)>();
        double brier = 0;
        foreach (var report in claims.GroupBy(claim => claim.Report))
        {
            var weights = ConfidenceLearner.Learn([.. claims.Where(claim => claim.Report != report.Key)]);
            foreach (var claim in report)
            {
                double confidence = ConfidenceLearner.Of(weights, claim.Features);
                int bin = (int)Math.Min(confidence / BinWidth, 1 / BinWidth - 1);
                var (right, all, sum) = bins.GetValueOrDefault(bin);
                bins[bin] = (right + (claim.IsRight ? 1 : 0), all + 1, sum + confidence);
                brier += Math.Pow(confidence - (claim.IsRight ? 1 : 0), 2);
            }
        }

        double error = bins.Values.Sum(bin => Math.Abs(bin.Right - bin.Sum)) / claims.Count;
        double share = (double)claims.Count(claim => claim.IsRight) / claims.Count;
        return bins.Select(bin => new Score(
                Name,
                FormattableString.Invariant(
                    $"{bin.Key * BinWidth:F1} to {(bin.Key + 1) * BinWidth:F1}: share found and typed"),
                FormattableString.Invariant($"{100.0 * bin.Value.Right / bin.Value.All:F1}"),
                FormattableString.Invariant(
                    $"{bin.Value.All} claims, mean confidence {100 * bin.Value.Sum / bin.Value.All:F1}")))
            .Append(
                new(
                    Name, "calibration error",
                    FormattableString.Invariant($"{100 * error:F1}"),
                    "mean over claims; less is better"))
            .Append(
                new(
                    Name, "Brier score",
                    FormattableString.Invariant($"{100 * brier / claims.Count:F1}"),
                    FormattableString.Invariant(
                        $"{100 * share * (1 - share):F1} without telling claims apart; less is better")));
    }

    /// <summary>The weights that ship, from all reports.</summary>
    public static string WeightTable(string gold) =>
        Header + string.Concat(ConfidenceLearner.Learn(Judge(gold)).Select(pair =>
            FormattableString.Invariant($"{pair.Key}\t{pair.Value:F3}\n")));

    private static List<JudgedClaim> Judge(string gold)
    {
        var reader = NewsReader.Load();
        var claims = new List<JudgedClaim>();
        foreach (var report in GoldReport.ReadAll(Path.Combine(gold, "reports")))
        {
            var read = reader.Read(new Article(report.Name, report.Text)).Claims;
            var right = new ClaimMatching(new ReportText(report.Text)).Pair(report.Claims, read)
                .Where(pair => report.Claims[pair.Gold].Allows(read[pair.System].Type))
                .Select(pair => pair.System)
                .ToHashSet();
            claims.AddRange(read.Select((claim, i) =>
                new JudgedClaim(report.Name, [.. Confidences.Features(claim)], right.Contains(i))));
        }

        return claims;
    }
}
