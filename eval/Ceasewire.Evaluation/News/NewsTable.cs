namespace Ceasewire.Evaluation.News;

/// <summary>Our own judgements about articles of the corpora, by id.</summary>
internal static class NewsTable
{
    /// <summary>The cells of each row, without comments and the names of the columns.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new StreamReader(
            typeof(NewsTable).Assembly.GetManifestResourceStream("news/" + file)
                ?? throw new FileNotFoundException($"No '{file}' in this assembly.", file));
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'))];
    }
}
