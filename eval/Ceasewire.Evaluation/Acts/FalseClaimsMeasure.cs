using Ceasewire.Pipeline;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Acts;

/// <summary>
/// Claims of conflict read from texts that tell of none, per 1,000 sentences: business news (peaceful.txt lists the
/// items of Reuters-21578, chosen by hash among those without a word of armed conflict), and sport, weather and work
/// in our own words (metaphors.txt, a text a line), where teams attack and storms strike.
/// </summary>
internal static class FalseClaimsMeasure
{
    public static IEnumerable<Score> Run(string gold)
    {
        var reader = NewsReader.Load();
        var names = Lines("peaceful.txt").ToHashSet();
        var news = JsonLines.Read(Path.Combine(gold, "raw", "reuters21578.jsonl.gz"))
            .Where(item => names.Contains(item.GetProperty("name").GetString()!))
            .Select(item => item.GetProperty("text").GetString()!);
        return [.. Of(reader, "false claims, reuters21578 without armed conflict", news),
            .. Of(reader, "false claims, sport, weather and work", Lines("metaphors.txt")),
            .. Of(reader, "false claims, more of the same, known to the word lists", Lines("metaphors-more.txt")),
            .. Of(reader, "false claims, sport, weather, trade and work, looked at", Lines("peace-known.txt"))];
    }

    private static IEnumerable<Score> Of(NewsReader reader, string measure, IEnumerable<string> texts)
    {
        int sentences = 0, conflict = 0, any = 0, items = 0;
        foreach (string text in texts)
        {
            var article = new Article("peace", text);
            items++;
            sentences += reader.Annotate(article).Sentences.Length;
            var claims = reader.Read(article).Claims;
            any += claims.Length;
            conflict += claims.Count(claim => IsOfConflict(claim.Type));
        }

        Score PerThousand(string row, int count) => new(
            measure,
            row + " per 1,000 sentences",
            FormattableString.Invariant($"{1000.0 * count / sentences:F1}"),
            FormattableString.Invariant($"{count} in {sentences} sentences of {items} texts; less is better"));
        return [PerThousand("claims of conflict", conflict), PerThousand("claims of any type", any)];
    }

    /// <summary>Force, harm and ground; talks, deals and demands are acts of peace too.</summary>
    private static bool IsOfConflict(ClaimType type) => type is ClaimType.Assault or ClaimType.Control or ClaimType.Toll
        or ClaimType.Situation or ClaimType.Mobilize or ClaimType.Retreat or ClaimType.Coerce or ClaimType.Threaten;

    private static string[] Lines(string file)
    {
        using var reader = new StreamReader(
            typeof(FalseClaimsMeasure).Assembly.GetManifestResourceStream("acts/" + file)
                ?? throw new FileNotFoundException($"No '{file}' in this assembly.", file));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
