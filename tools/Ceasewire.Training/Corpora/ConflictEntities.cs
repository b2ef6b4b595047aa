using System.Text.Json;
using Ceasewire.Language.Sentences;
using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>
/// Names in the re3d reports on Syria and Iraq. The corpus marks descriptions too ("the Iraqi population"): a name here
/// is a mention in
/// capitals, and other words in capitals teach nothing.
/// </summary>
internal static class ConflictEntities
{
    public static IEnumerable<Sentence> Read(string folder, SentenceSplitter splitter)
    {
        var entities = Lines(Path.Combine(folder, "entities.jsonl")).ToLookup(
            json => json.GetProperty("documentId").GetString()!,
            json => (Start: json.GetProperty("begin").GetInt32(), End: json.GetProperty("end").GetInt32(), Kind: KindOf(json.GetProperty("type").GetString()!)));
        foreach (var json in Lines(Path.Combine(folder, "documents.jsonl")))
        {
            string text = json.GetProperty("text").GetString()!;
            var tokens = Tokenizer.Tokenize(text);
            var mentions = entities[json.GetProperty("_id").GetString()!].OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End).ToList();
            foreach (var range in splitter.Split(text, tokens))
            {
                string[] forms = [.. Enumerable.Range(range.Start, range.Length).Select(i => text[tokens[i].Start..tokens[i].End])];
                int[] marks = [.. forms.Select((form, i) => char.IsUpper(form[0]) && i > 0 ? -1 : 0)];
                foreach (var (start, end, kind) in mentions)
                {
                    int first = IndexOf(range, i => tokens[i].Start == start), last = IndexOf(range, i => tokens[i].End == end);
                    Mark(forms, marks, first, last, kind);
                }

                yield return new(forms, null, null, null, null, null, marks);
            }
        }
    }

    private static void Mark(string[] forms, int[] marks, int first, int last, EntityKind? kind)
    {
        while (first >= 0 && first < last && kind == EntityKind.Person && Titles.Contains(forms[first]))
        {
            first++;
        }

        if (first < 0 || last < first || kind is null || marks.AsSpan(first..(last + 1)).ContainsAnyExcept(-1, 0))
        {
            return;
        }

        var name = forms[first..(last + 1)];
        if (char.IsUpper(name[0][0]) && char.IsLetter(name[^1][0]) && name.All(form => char.IsUpper(form[0]) || form is "of" or "-" or "the" or "al" or "and"))
        {
            NameCorpus.Mark(marks, first, last + 1, kind.Value);
        }
    }

    private static int IndexOf(TokenRange range, Predicate<int> isIt) =>
        Enumerable.Range(range.Start, range.Length).Where(i => isIt(i)).Select(i => i - range.Start).FirstOrDefault(-1);

    private static EntityKind? KindOf(string type) => type switch
    {
        "Person" => EntityKind.Person,
        "Organisation" => EntityKind.Organization,
        "Location" => EntityKind.Place,
        "Nationality" => EntityKind.Nationality,
        _ => null,
    };

    private static IEnumerable<JsonElement> Lines(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);
}
