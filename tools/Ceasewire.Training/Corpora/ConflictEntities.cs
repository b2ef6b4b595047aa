using System.Text.Json;
using Ceasewire.Language.Sentences;
using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>
/// Names in the re3d reports on Syria and Iraq. The corpus marks descriptions too ("the Iraqi population"), and
/// mentions that its annotators did not confirm: a name here is a confirmed mention in capitals without its article and
/// title, or a nationality. Other words in capitals are neither names nor not.
/// </summary>
internal static class ConflictEntities
{
    private const double Confirmed = 0.5;
    private const int Unknown = -1;

    /// <returns>The sentences of each report.</returns>
    public static IEnumerable<List<Sentence>> Reports(string folder, SentenceSplitter splitter)
    {
        var entities = Lines(Path.Combine(folder, "entities.jsonl"))
            .Select(Mention.Read)
            .ToLookup(mention => mention.Report);
        foreach (var json in Lines(Path.Combine(folder, "documents.jsonl")))
        {
            string text = json.GetProperty("text").GetString()!;
            var mentions = entities[json.GetProperty("_id").GetString()!]
                .OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End)
                .ToList();
            var tokens = Tokenizer.Tokenize(text);
            yield return [.. splitter.Split(text, tokens)
                .Select(range => Marked(text, [.. tokens[range.Start..range.End]], mentions))];
        }
    }

    private static Sentence Marked(string text, TextSpan[] tokens, List<Mention> mentions)
    {
        string[] forms = [.. tokens.Select(token => text[token.Start..token.End])];
        int[] marks = [.. forms.Select((form, i) => char.IsUpper(form[0]) && i > 0 ? Unknown : 0)];
        foreach (var mention in mentions)
        {
            int first = Array.FindIndex(tokens, token => token.Start == mention.Start);
            int last = Array.FindIndex(tokens, token => token.End == mention.End);
            if (first >= 0 && last >= first)
            {
                Mark(forms, marks, first, last, mention);
            }
        }

        return new(forms, null, null, null, null, null, marks);
    }

    private static void Mark(string[] forms, int[] marks, int first, int last, Mention mention)
    {
        while (first < last && (forms[first] is "the" or "The"
            || (mention.Kind == EntityKind.Person && Titles.Contains(forms[first]))))
        {
            first++;
        }

        var words = marks.AsSpan(first..(last + 1));
        bool isKnown = mention.Confidence >= Confirmed || mention.Kind == EntityKind.Nationality;
        if (!isKnown || words.ContainsAnyExcept(Unknown, 0))
        {
            return;
        }

        // A date or an amount is no name, whatever its letters.
        if (mention.IsDateOrAmount)
        {
            words.Clear();
        }
        else if (mention.Kind is { } kind && IsName(forms[first..(last + 1)]))
        {
            NameCorpus.Mark(marks, first, last + 1, kind);
        }
    }

    private static bool IsName(string[] words) =>
        char.IsUpper(words[0][0]) && char.IsLetter(words[^1][0])
        && words.All(word => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])
            || word is "of" or "-" or "the" or "al" or "and" or "for");

    private static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);

    private sealed record Mention(string Report, int Start, int End, string Type, double Confidence)
    {
        public bool IsDateOrAmount => Type is "Temporal" or "Quantity" or "Money" or "Frequency" or "Coordinate";

        public EntityKind? Kind => Type switch
        {
            "Person" => EntityKind.Person,
            "Organisation" => EntityKind.Organization,
            "Location" => EntityKind.Place,
            "Nationality" => EntityKind.Nationality,
            _ => null,
        };

        public static Mention Read(JsonElement json) => new(
            json.GetProperty("documentId").GetString()!,
            json.GetProperty("begin").GetInt32(),
            json.GetProperty("end").GetInt32(),
            json.GetProperty("type").GetString()!,
            json.GetProperty("confidence").GetDouble());
    }
}
