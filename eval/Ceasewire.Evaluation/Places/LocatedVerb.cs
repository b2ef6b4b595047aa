using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Ceasewire.Text;
using Ceasewire.Training.Places;

namespace Ceasewire.Evaluation.Places;

/// <summary>A sentence, a verb in it, and the places where the verb's act happened.</summary>
internal sealed record LocatedVerb(string Text, ImmutableArray<TextSpan> Verbs, ImmutableHashSet<TextSpan> Places)
{
    /// <summary>
    /// One sentence in five is kept unread: its misses are never looked at, and nothing is learned from it. Which, its
    /// letters say.
    /// </summary>
    public bool IsUnread
    {
        get
        {
            uint hash = 2166136261;
            foreach (char c in Text)
            {
                hash = (hash ^ c) * 16777619;
            }

            return hash % 5 == 0;
        }
    }

    /// <summary>Rows without a verb ask nothing and are left out.</summary>
    public static IEnumerable<LocatedVerb> ReadAll(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            string text = row.GetProperty("text").GetString()!;
            var spans = Spans(row, text).ToList();
            if (spans.Exists(span => span.IsVerb))
            {
                yield return new LocatedVerb(
                    text,
                    [.. spans.Where(span => span.IsVerb).Select(span => span.Span).Distinct()],
                    [.. spans.Where(span => !span.IsVerb).Select(span => Trimmed(text, span.Span))]);
            }
        }
    }

    /// <summary>Without punctuation at its ends and without a leading article.</summary>
    public static TextSpan Trimmed(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        foreach (string article in (string[])["the ", "an ", "a "])
        {
            if (string.Compare(text, start, article, 0, article.Length, StringComparison.OrdinalIgnoreCase) == 0
                && start + article.Length < end)
            {
                return new TextSpan(start + article.Length, end);
            }
        }

        return new TextSpan(start, end);
    }

    /// <summary>Rebuilt from the tokens: some rows hold token numbers for offsets, and two a last token past the end.</summary>
    private static IEnumerable<(TextSpan Span, bool IsVerb)> Spans(JsonElement row, string text)
    {
        var tokens = row.GetProperty("tokens");
        int[] offsets = GoldPlaceText.Offsets(text);
        if (!row.TryGetProperty("spans", out var spans))
        {
            yield break;
        }

        foreach (var span in spans.EnumerateArray())
        {
            int first = span.GetProperty("token_start").GetInt32(), last = span.GetProperty("token_end").GetInt32();
            last = last < tokens.GetArrayLength() ? last : first;
            int start = offsets[tokens[first].GetProperty("start").GetInt32()],
                end = offsets[tokens[last].GetProperty("end").GetInt32()];
            yield return (new TextSpan(start, end), span.GetProperty("label").GetString() == "VERB");
        }
    }
}
