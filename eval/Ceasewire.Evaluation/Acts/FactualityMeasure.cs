using System.Text.RegularExpressions;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Acts;

/// <summary>
/// How certain a word's act is, from -3 to 3: that of the act with the shortest trigger over the word, by the number
/// given for what the corpus asks (whether it happened, or how sure it is), and by its status alone.
/// </summary>
internal sealed partial class FactualityMeasure
{
    // Where no act is found, the mean of the corpus's training set.
    private static readonly (string Corpus, double Mean, Func<CertaintyRecord, double> Asked)[] Corpora =
    [
        ("uds_ih2", 0.750, certainty => certainty.Happened),
        ("uw", 2.318, certainty => certainty.Sure),
    ];

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        return Corpora.SelectMany(corpus => Of(reader, gold, corpus.Corpus, corpus.Mean, corpus.Asked));
    }

    private static IEnumerable<Score> Of(
        NewsReader reader, string gold, string corpus, double mean, Func<CertaintyRecord, double> asked)
    {
        var answers = new List<Answer>();
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
                answers.Add(new(
                    target.GetProperty("label").GetDouble(),
                    act is null ? mean : asked(act.Certainty),
                    act is null ? mean : OfStatus(act.Status),
                    act is not null));
            }
        }

        var found = answers.Where(answer => answer.IsFound).ToList();
        string note = FormattableString.Invariant(
            $"{answers.Count} words, {100.0 * found.Count / answers.Count:F1}% with an act");
        string name = $"factuality, {corpus}_dev";
        yield return new Score(name, "r", Correlation(answers, answer => answer.Given), note);
        yield return new Score(name, "r with an act", Correlation(found, answer => answer.Given), "");
        yield return new Score(name, "r by status alone", Correlation(answers, answer => answer.ByStatus), "");
    }

    private static double OfStatus(ClaimStatus status) => status switch
    {
        ClaimStatus.Planned => 0.8,
        ClaimStatus.Possible => 0.5,
        ClaimStatus.Conditional => 0,
        ClaimStatus.Denied => -1.5,
        ClaimStatus.Negated => -3,
        _ => 3,
    };

    private static string Correlation(List<Answer> answers, Func<Answer, double> answered)
    {
        double gold = answers.Average(answer => answer.Gold), given = answers.Average(answered);
        double product = answers.Sum(answer => (answer.Gold - gold) * (answered(answer) - given));
        double norm = Math.Sqrt(
            answers.Sum(answer => (answer.Gold - gold) * (answer.Gold - gold))
                * answers.Sum(answer => (answered(answer) - given) * (answered(answer) - given)));
        return FormattableString.Invariant($"{(norm == 0 ? 0 : product / norm):F3}");
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    private readonly record struct Answer(double Gold, double Given, double ByStatus, bool IsFound);
}
