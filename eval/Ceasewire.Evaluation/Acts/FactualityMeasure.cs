using System.Text.RegularExpressions;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Acts;

/// <summary>
/// How certain a word's act is, from -3 to 3: the status of the act with the shortest trigger over the word.
/// </summary>
internal sealed partial class FactualityMeasure
{
    // Where no act is found, the mean of the corpus's development set.
    private static readonly (string Corpus, double Mean)[] Corpora = [("uds_ih2", 0.702), ("uw", 2.232)];

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        return Corpora.SelectMany(corpus => Of(reader, gold, corpus.Corpus, corpus.Mean));
    }

    private static IEnumerable<Score> Of(NewsReader reader, string gold, string corpus, double mean)
    {
        var answers = new List<(double Gold, double Given, bool Found)>();
        foreach (var row in JsonLines.Read(Path.Combine(gold, "attribution", "factuality", corpus + "_dev.jsonl.gz")))
        {
            string text = row.GetProperty("text").GetString()!;
            var words = Word().Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
            var acts = reader.Annotate(new Article(corpus, text)).Acts;
            foreach (var target in row.GetProperty("targets").EnumerateArray())
            {
                var span = target.GetProperty("span1");
                (int start, int end) = (words[span[0].GetInt32()].Index, words[span[1].GetInt32() - 1].End);
                var act = acts.Where(act => act.Trigger.Start < end && start < act.Trigger.End)
                    .OrderBy(act => act.Trigger.Exact.Length)
                    .FirstOrDefault();
                answers.Add(
                    (
                        target.GetProperty("label").GetDouble(),
                        act is null ? mean : Certainty(act.Status),
                        act is not null));
            }
        }

        int found = answers.Count(answer => answer.Found);
        string note = FormattableString.Invariant(
            $"{answers.Count} words, {100.0 * found / answers.Count:F1}% with an act");
        yield return new Score($"factuality, {corpus}_dev", "r", Correlation(answers), note);
        yield return new Score(
            $"factuality, {corpus}_dev",
            "r with an act",
            Correlation([.. answers.Where(answer => answer.Found)]),
            "");
    }

    private static double Certainty(ClaimStatus status) => status switch
    {
        ClaimStatus.Planned => 0.8,
        ClaimStatus.Possible => 0.5,
        ClaimStatus.Conditional => 0,
        ClaimStatus.Denied => -1.5,
        ClaimStatus.Negated => -3,
        _ => 3,
    };

    private static string Correlation(List<(double Gold, double Given, bool Found)> answers)
    {
        double gold = answers.Average(answer => answer.Gold), given = answers.Average(answer => answer.Given);
        double product = answers.Sum(answer => (answer.Gold - gold) * (answer.Given - given));
        double norm = Math.Sqrt(
            answers.Sum(answer => (answer.Gold - gold) * (answer.Gold - gold))
                * answers.Sum(answer => (answer.Given - given) * (answer.Given - given)));
        return FormattableString.Invariant($"{(norm == 0 ? 0 : product / norm):F3}");
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
