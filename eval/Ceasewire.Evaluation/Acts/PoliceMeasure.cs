using System.Text.RegularExpressions;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Acts;

/// <summary>
/// What police did, five labels a sentence. The article is the story, one sentence a line; a claim belongs to the line
/// of its trigger. The rules were written while looking at two thirds of the stories; the last third was left unread.
/// </summary>
internal static partial class PoliceMeasure
{
    private const int Thirds = 3;

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        var all = new Dictionary<string, Counts>();
        var unread = new Dictionary<string, Counts>();
        var rows = JsonLines.Read(Path.Combine(gold, "events", "india_police_sents.jsonl.gz"));
        foreach (var story in rows.GroupBy(row => row.GetProperty("doc_id").GetInt32()))
        {
            var lines = story
                .Select(row => Space().Replace(row.GetProperty("sent_text").GetString()!.Trim(), " "))
                .ToList();
            var wanted = story.Select(row =>
                row.GetProperty("sent_labels").EnumerateArray().Select(label => label.GetString()!).ToHashSet());
            var found = Labels(reader.Read(new Article($"story-{story.Key}", string.Join('\n', lines))), lines);
            foreach (var (labels, given) in wanted.Zip(found))
            {
                Add(all, labels, given);
                if (story.Key % Thirds == 0)
                {
                    Add(unread, labels, given);
                }
            }
        }

        return [.. Scores("police, events/india", all), .. Scores("police, events/india, third left unread", unread)];
    }

    private static HashSet<string>[] Labels(Reading reading, List<string> lines)
    {
        var starts = new int[lines.Count];
        for (int i = 1; i < lines.Count; i++)
        {
            starts[i] = starts[i - 1] + lines[i - 1].EnumerateRunes().Count() + 1;
        }

        var found = lines.Select(_ => new HashSet<string>()).ToArray();
        HashSet<string> LineOf(Quote quote) =>
            found[
                Array.BinarySearch(starts, quote.Start) is >= 0 and var at
                    ? at
                    : ~Array.BinarySearch(starts, quote.Start) - 1
            ];
        foreach (var claim in reading.Claims)
        {
            LineOf(claim.Trigger).UnionWith(PoliceLabels.Of(claim));
            foreach (var teller in claim.Attribution.Where(teller => teller.By is { } by && PoliceLabels.IsPolice(by)))
            {
                LineOf(teller.Cue ?? claim.Trigger).Add(PoliceLabels.Any);
            }
        }

        return found;
    }

    private static void Add(Dictionary<string, Counts> tally, HashSet<string> gold, HashSet<string> found)
    {
        foreach (string label in PoliceLabels.All)
        {
            bool wanted = gold.Contains(label),
                given = found.Contains(label);
            tally[label] =
                tally.GetValueOrDefault(label) + new Counts(wanted && given ? 1 : 0, given ? 1 : 0, wanted ? 1 : 0);
        }
    }

    private static IEnumerable<Score> Scores(string name, Dictionary<string, Counts> tally)
    {
        double macro = PoliceLabels.All.Average(label => tally[label].F1);
        return PoliceLabels
            .All.Select(label => tally[label].ToScore(name, label + " F1"))
            .Append(
                new Score(name, "macro-F1", FormattableString.Invariant($"{100 * macro:F1}"), "of the five labels"));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
