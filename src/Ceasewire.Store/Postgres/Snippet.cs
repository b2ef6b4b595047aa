namespace Ceasewire.Store.Postgres;

/// <summary>The words of a report around what was searched for.</summary>
internal static class Snippet
{
    private const int Words = 24;
    private const int WordsBefore = 8;

    public static string Of(string? title, string text, string searched)
    {
        var wanted = SearchWord.In(searched).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return Around(text, wanted) ?? (title is null ? null : Around(title, wanted)) ?? "";
    }

    private static string? Around(string text, HashSet<string> wanted)
    {
        SearchWord[] words = [.. SearchWord.In(text)];
        int found = Array.FindIndex(words, word => wanted.Contains(word.Text));
        if (found < 0)
        {
            return null;
        }

        int first = Math.Max(0, Math.Min(found - WordsBefore, words.Length - Words));
        int last = Math.Min(first + Words, words.Length) - 1;
        int start = first == 0 ? 0 : words[first].Start;
        int end = last == words.Length - 1 ? text.Length : words[last].End;
        return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "");
    }
}
