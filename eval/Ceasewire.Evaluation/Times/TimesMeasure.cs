using System.Collections.Immutable;
using Ceasewire.Pipeline;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Times;

/// <summary>
/// Time expressions, as TempEval-3 measures them: strict counts pairs of equal spans, relaxed all pairs, type and value
/// pairs in which that attribute is equal too. Pairing is one to one: equal spans first, then the longest overlap, then
/// text order.
/// </summary>
internal sealed class TimesMeasure
{
    private static readonly string[] Rows = ["strict", "relaxed", "type", "value"];

    private readonly Dictionary<string, Counts> _tally = Rows.ToDictionary(row => row, _ => default(Counts));

    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        foreach (var corpus in Texts(Path.Combine(gold, "time")).GroupBy(text => text.Corpus))
        {
            var measure = new TimesMeasure();
            foreach (var text in corpus)
            {
                measure.Add(text,
                    reader.Annotate(new Article(text.Name, text.Text) { Published = text.Published }).Times);
            }

            foreach (string row in Rows.Where(row => measure._tally[row].Gold > 0))
            {
                yield return measure._tally[row].ToScore("time, " + corpus.Key, row + " F1");
            }
        }
    }

    private static IEnumerable<GoldTimeText> Texts(string folder) =>
        GoldArchive.Read(Path.Combine(folder, "wikiwars16.tar.gz"), ".key.xml", static (name, file) =>
            new[] { WikiWars.Read(name, file) })
            .Concat(GoldArchive.Read(Path.Combine(folder, "meantime.tar.gz"), ".xml", static (name, file) =>
                new[] { Meantime.Read(name, file) }));

    private void Add(GoldTimeText text, ImmutableArray<TimeRecord> records)
    {
        var codePoints = new Document(text.Text, [], []);
        var gold = text.Gold
            .Select(time =>
                time with { Start = codePoints.CodePointOf(time.Start), End = codePoints.CodePointOf(time.End) })
            .ToList();
        var system = records
            .OrderBy(time => (time.Quote.Start, time.Quote.End))
            .ToList();
        var pairs = Pair(gold, system);
        foreach (string row in Rows)
        {
            var answers = gold.Select((time, i) =>
                (Gold: time, System: pairs.TryGetValue(i, out int j) ? system[j] : null)).ToList();
            var judged = answers.Where(answer => IsJudged(row, answer.Gold)).ToList();
            int left = answers.Count(answer => answer.System is not null && !IsJudged(row, answer.Gold));
            _tally[row] += new Counts(
                judged.Count(answer =>
                    answer.System is { } time && IsRight(row, answer.Gold, time)), system.Count - left, judged.Count);
        }
    }

    private static Dictionary<int, int> Pair(List<GoldTimex> gold, List<TimeRecord> system)
    {
        var ranked = new List<(bool Differ, int Overlap, int Gold, int System)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < system.Count; j++)
            {
                var quote = system[j].Quote;
                if (gold[i].Overlap(quote.Start, quote.End) is > 0 and var overlap)
                {
                    ranked.Add((gold[i].Start != quote.Start || gold[i].End != quote.End, -overlap, i, j));
                }
            }
        }

        ranked.Sort();
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, _, i, j) in ranked)
        {
            if (!pairs.ContainsKey(i) && taken.Add(j))
            {
                pairs[i] = j;
            }
        }

        return pairs;
    }

    private static bool IsJudged(string row, GoldTimex gold) =>
        !gold.Optional && (row != "type" || gold.Type is not null) && (row != "value" || gold.Values.Count > 0);

    private static bool IsRight(string row, GoldTimex gold, TimeRecord system) => row switch
    {
        "strict" => gold.Start == system.Quote.Start && gold.End == system.Quote.End,
        "type" => gold.Type == system.Timex,
        "value" => system.Value is { } value && gold.Values.Contains(value),
        _ => true,
    };
}
