using System.Text.Json;
using System.Text.RegularExpressions;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Language;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Attributions;

/// <summary>Counts in marked news how often a word in a frame is a cue: the table data/attribution/cues.tsv.</summary>
internal sealed partial class CueCounts
{
    /// <summary>
    /// A word that is no known cue gets a line from this share on; below it the frame alone says as much.
    /// </summary>
    private const double LeastShare = 0.15;

    private const int FewestSeen = 2;

    private const string Header = """
        # How often a word in a frame (src/Ceasewire.Extraction/Attributions/CueFrame.cs) is a cue, of how many times it was seen.
        # Source: counted in the training part of PolNeAR (github.com/networkdynamics/PolNeAR), annotation free to use; words and counts
        # only. Made by "tools/Ceasewire.Training cues". Licence of this file: Apache-2.0.
        word	frame	cues	seen

        """;

    private readonly SortedDictionary<string, (int Cues, int Seen)> _counts = new(StringComparer.Ordinal);

    public static void Write(string gold, string file)
    {
        var counts = new CueCounts();
        var reader = new LanguageReader(LanguageModel.Load());
        foreach (string line in Gold.Lines(Path.Combine(gold, "attribution/polnear_train.jsonl.gz")))
        {
            using var article = JsonDocument.Parse(line);
            counts.Add(reader, article.RootElement);
        }

        File.WriteAllText(file, Header + string.Concat(counts.Rows()));
    }

    [GeneratedRegex("^([a-zé’'-]+( [a-z]+)?|:)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainWord();

    private void Add(LanguageReader reader, JsonElement article)
    {
        var analysis = reader.Read(article.GetProperty("text").GetString()!);
        var marked = article.GetProperty("attributions").EnumerateArray()
            .SelectMany(attribution => attribution.GetProperty("cue").EnumerateArray())
            .SelectMany(piece => Enumerable.Range(piece[0].GetInt32(), piece[1].GetInt32() - piece[0].GetInt32()))
            .ToHashSet();
        foreach (var cue in AttributionReader.Cues(analysis))
        {
            string key = $"{cue.Word}\t{cue.Frame.ToString().ToLowerInvariant()}";
            var (cues, seen) = _counts.GetValueOrDefault(key);
            bool isMarked = marked.Contains(analysis.Document.CodePointOf(analysis.Document.Tokens[cue.Head].Start));
            _counts[key] = (cues + (isMarked ? 1 : 0), seen + 1);
        }
    }

    private IEnumerable<string> Rows()
    {
        foreach (var (key, (cues, seen)) in _counts)
        {
            string word = key[..key.IndexOf('\t', StringComparison.Ordinal)];
            bool isTelling = cues > 0 && cues >= LeastShare * seen;
            if (seen >= FewestSeen && PlainWord().IsMatch(word) && (isTelling || IsKnown(word.Split(' ')[0])))
            {
                yield return FormattableString.Invariant($"{key}\t{cues}\t{seen}\n");
            }
        }
    }

    private static bool IsKnown(string word) =>
        CueLexicon.Instance.VerbKind(word) is not null || CueLexicon.Instance.NounKind(word) is not null
        || CueLexicon.Instance.AdverbKind(word) is not null || word is "according" or ":";
}
