using System.Text.RegularExpressions;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Acts;

/// <summary>
/// The PLOVER root of the act from a marked source to a marked target, read from the bare sentence: macro-F1 over the
/// gold's roots of the first claim whose parties share a word with the marked ones.
/// </summary>
internal sealed partial class PlvMeasure
{
    private const string Name = "plv, events/plv_train";

    private static readonly HashSet<string> Stopwords =
    [
        .. "the a an of in on at to for from by with and or as its their his her our this that these those s".Split(
            ' '),
    ];

    /// <summary>The file's words for a party that the sentence does not name: nothing is asked of it.</summary>
    private static readonly HashSet<string> Unnamed = ["An actor", "a recipient"];

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        var answers = new List<(string Gold, string? Named, string? First)>();
        foreach (string[] row in TabSeparated.Read(Path.Combine(gold, "events", "plv_train.tsv")))
        {
            var acts = reader
                .Read(new Article($"plv_train-{row[0]}", row[5]))
                .Claims.Where(claim => Root(claim.Type) is not null)
                .ToList();
            var source = Unnamed.Contains(row[3]) ? [] : Words(row[3]);
            var target = Unnamed.Contains(row[4]) ? [] : Words(row[4]);
            var named = acts.Find(claim => Runs(claim, source, target));
            answers.Add((row[1], named is null ? null : Root(named.Type), acts.Count == 0 ? null : Root(acts[0].Type)));
        }

        return [.. Scores("named parties", answers.Select(answer => (answer.Gold, answer.Named))),
            .. Scores("first claim", answers.Select(answer => (answer.Gold, answer.First)))];
    }

    private static IEnumerable<Score> Scores(string row, IEnumerable<(string Gold, string? Given)> answers)
    {
        var all = answers.ToList();
        double macro = all.Select(answer => answer.Gold).Distinct().Average(root => new Counts(
            all.Count(answer => answer.Gold == root && answer.Given == root),
            all.Count(answer => answer.Given == root),
            all.Count(answer => answer.Gold == root)).F1);
        int covered = all.Count(answer => answer.Given is not null);
        int right = all.Count(answer => answer.Given == answer.Gold);
        yield return new Score(
            Name,
            row + " macro-F1",
            FormattableString.Invariant($"{100 * macro:F1}"),
            FormattableString.Invariant(
                $"covered {100.0 * covered / all.Count:F1}%, right of covered {100.0 * right / Math.Max(covered, 1):F1}%"));
    }

    /// <summary>The claim goes from the source's words to the target's; a side without words asks nothing.</summary>
    private static bool Runs(Claim claim, HashSet<string> source, HashSet<string> target)
    {
        var actors = claim.Actors.Select(Words).ToList();
        var recipients = claim.Recipients.Select(Words).ToList();
        if (source.Count == 0)
        {
            return recipients.Exists(words => words.Overlaps(target));
        }

        for (int i = 0; i < actors.Count; i++)
        {
            var others = recipients.Count > 0 ? recipients : actors.Where((_, j) => j != i);
            if (actors[i].Overlaps(source) && (target.Count == 0 || others.Any(words => words.Overlaps(target))))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Words(Party party) =>
        Words($"{party.Name} {party.Quote?.Exact} {party.Refers?.Exact}");

    private static HashSet<string> Words(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal))
            .Select(match => match.Value).ToHashSet();
        words.ExceptWith(Stopwords);
        return words;
    }

    /// <summary>The gold has one YIELD for CONCEDE and RETREAT and files taking ground under ASSAULT.</summary>
    private static string? Root(ClaimType type) => type switch
    {
        ClaimType.Concede or ClaimType.Retreat => "YIELD",
        ClaimType.Control or ClaimType.Toll => "ASSAULT",
        ClaimType.Situation => null,
        _ => type.ToString().ToUpperInvariant(),
    };

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
