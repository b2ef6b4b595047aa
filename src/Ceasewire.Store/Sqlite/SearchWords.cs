namespace Ceasewire.Store.Sqlite;

/// <summary>A user's words as an FTS5 query.</summary>
internal static class SearchWords
{
    /// <summary>Each word in quotation marks, so that none is read as an operator; all must occur.</summary>
    public static string Quote(string words) =>
        string.Join(
            ' ',
            words
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
            is { Length: > 0 } query
            ? query
            : "\"\"";
}
