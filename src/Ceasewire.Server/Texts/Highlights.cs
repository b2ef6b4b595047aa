namespace Ceasewire.Server.Texts;

/// <summary>Where a snippet holds the words that were looked for.</summary>
internal static class Highlights
{
    public static IEnumerable<(string Piece, bool IsFound)> In(string snippet, string words)
    {
        var wanted = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int at = 0;
        while (at < snippet.Length)
        {
            int start = at;
            while (start < snippet.Length && !char.IsLetterOrDigit(snippet[start]))
            {
                start++;
            }

            int end = start;
            while (end < snippet.Length && char.IsLetterOrDigit(snippet[end]))
            {
                end++;
            }

            if (start > at)
            {
                yield return (snippet[at..start], false);
            }

            if (end > start)
            {
                string word = snippet[start..end];
                yield return (word, wanted.Contains(word, StringComparer.OrdinalIgnoreCase));
            }

            at = end;
        }
    }
}
