using System.Text.Json;
using System.Text.RegularExpressions;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Acts.Factuality;
using Ceasewire.Language;
using Ceasewire.Text;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Acts;

/// <summary>A word that people judged, with what the tree around it shows.</summary>
/// <param name="Label">From -3 to 3.</param>
internal sealed record JudgedWord(string[] Features, double Label);

/// <summary>Reads the words of a factuality corpus's training part.</summary>
internal sealed partial class JudgedWords
{
    private readonly LanguageReader _reader = new(LanguageModel.Load());
    private readonly PredicateFeatures _features = new(ActLexicon.Load().Status);

    public List<JudgedWord> Read(string gold, string corpus)
    {
        var read = new List<JudgedWord>();
        foreach (string line in Gold.Lines(Path.Combine(gold, "attribution", "factuality", corpus + "_train.jsonl.gz")))
        {
            using var row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            var words = Word()
                .Matches(text)
                .Select(match => new TextSpan(match.Index, match.Index + match.Length))
                .ToList();
            var analysis = _reader.Read(text);
            foreach (var target in row.RootElement.GetProperty("targets").EnumerateArray())
            {
                var span = target.GetProperty("span1");
                var covered = new TextSpan(words[span[0].GetInt32()].Start, words[span[1].GetInt32() - 1].End);
                if (HeadOf(analysis, covered) is { } head)
                {
                    read.Add(new([.. _features.Of(analysis, head).Distinct()], target.GetProperty("label").GetDouble()));
                }
            }
        }

        return read;
    }

    private static int? HeadOf(Analysis analysis, TextSpan span)
    {
        var tokens = Enumerable
            .Range(0, analysis.Count)
            .Where(token => analysis.Document.Tokens[token].Overlaps(span))
            .ToList();
        return tokens.Count == 0 ? null : analysis.HeadOf(new TokenRange(tokens[0], tokens[^1] + 1));
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
