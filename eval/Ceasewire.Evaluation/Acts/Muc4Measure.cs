using System.Collections.Immutable;
using System.Text.Json;
using Ceasewire.Exports;
using Ceasewire.Ledger;
using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Acts;

/// <summary>
/// MUC-4 templates through the muc4 export, after GTT's scorer: templates of one type are paired as makes most fillers
/// right, a filler is right where its words are a mention of the entity, and type and roles count together. The word
/// lists were made from the 1,300 reports of DEV and while looking at TST1; TST2 was left unread.
/// </summary>
internal static class Muc4Measure
{
    private const string Name = "muc4, TST1 and TST2";

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        var tallies = new Dictionary<string, Counts[]>();
        foreach (string line in File.ReadLines(Path.Combine(gold, "events", "muc4_gtt", "dev.json")))
        {
            var report = JsonSerializer.Deserialize<JsonElement>(line);
            string name = report.GetProperty("docid").GetString()!;
            // The corpus prints small letters what the agency sent in capitals.
            string text = report.GetProperty("doctext").GetString()!.ToUpperInvariant();
            var found = Exported(reader, name, text);
            var counts = Compared(found, [.. report.GetProperty("templates").EnumerateArray().Select(Muc4Template.Of)]);
            foreach (string part in new[] { Name, "muc4, " + name[..4] })
            {
                var tally = tallies.GetValueOrDefault(part) ?? new Counts[counts.Length];
                tallies[part] = [.. tally.Zip(counts, (a, b) => a + b)];
            }
        }

        return tallies.SelectMany(part => Lines(part.Key, part.Value));
    }

    private static IEnumerable<Score> Lines(string part, Counts[] tally)
    {
        var rows = part == Name
            ? tally.Zip(Muc4Template.RoleNames.Prepend("type"), (counts, role) => counts.ToScore(part, role + " F1"))
            : [];
        return rows.Append(tally.Aggregate((a, b) => a + b).ToScore(part, "micro-F1"));
    }

    private static ImmutableArray<Muc4Template> Exported(NewsReader reader, string name, string text)
    {
        var report = new Report(reader.Read(new Article(name, text)), text, []);
        using var output = new StringWriter();
        ExportFormat.All.Single(format => format.Name == "muc4")
            .Write(output, new LedgerView(Account.In([report], article => article), []));
        return output.ToString() is { Length: > 0 } line
            ? [.. JsonSerializer.Deserialize<JsonElement>(line).GetProperty("templates").EnumerateArray()
                .Select(Muc4Template.Of)]
            : [];
    }

    /// <summary>The type's counts, then those of each role.</summary>
    private static Counts[] Compared(ImmutableArray<Muc4Template> found, ImmutableArray<Muc4Template> gold)
    {
        var hits = Best(found.AsSpan(), gold, new bool[gold.Length]);
        return
        [
            new(hits[0], found.Length, gold.Length),
            .. Muc4Template.RoleNames.Select((_, role) => new Counts(
                hits[role + 1],
                found.Sum(template => template.Roles[role].Length),
                gold.Sum(template => template.Roles[role].Length))),
        ];
    }

    /// <summary>The hits of the pairing that has most.</summary>
    private static int[] Best(ReadOnlySpan<Muc4Template> found, ImmutableArray<Muc4Template> gold, bool[] paired)
    {
        if (found.IsEmpty)
        {
            return new int[Muc4Template.RoleNames.Length + 1];
        }

        int[] best = Best(found[1..], gold, paired);
        for (int i = 0; i < gold.Length; i++)
        {
            if (paired[i] || gold[i].Kind != found[0].Kind)
            {
                continue;
            }

            paired[i] = true;
            int[] rest = Best(found[1..], gold, paired);
            paired[i] = false;
            int[] hits = [.. rest.Zip(Hits(found[0], gold[i]), (a, b) => a + b)];
            best = hits.Sum() > best.Sum() ? hits : best;
        }

        return best;
    }

    private static IEnumerable<int> Hits(Muc4Template found, Muc4Template gold) =>
        found.Roles.Zip(gold.Roles, Matched).Prepend(1);

    /// <summary>How many found entities can each be given a gold one of their own that holds all their mentions.</summary>
    private static int Matched(ImmutableArray<string[]> found, ImmutableArray<string[]> gold)
    {
        var finderOf = new Dictionary<int, int>();
        bool Place(int entity, HashSet<int> tried)
        {
            for (int i = 0; i < gold.Length; i++)
            {
                if (found[entity].All(gold[i].Contains) && tried.Add(i)
                    && (!finderOf.TryGetValue(i, out int other) || Place(other, tried)))
                {
                    finderOf[i] = entity;
                    return true;
                }
            }

            return false;
        }

        return Enumerable.Range(0, found.Length).Count(entity => Place(entity, []));
    }
}
