using System.Collections.Frozen;

namespace Ceasewire.Extraction.Seams;

/// <summary>Words that carry on what was said before, agencies that sign reports, ways to call one thing.</summary>
internal sealed class SeamWords
{
    public static readonly SeamWords Instance = new();

    private readonly FrozenSet<string> _openers = Read("opener");
    private readonly FrozenSet<string> _links = Read("link");
    private readonly FrozenSet<string> _agencies = Read("agency");
    private readonly FrozenSet<string> _dates = Read("date");

    private SeamWords() =>
        Styles = [.. WordList.Read("seams/words.tsv").Where(row => row["use"] == "style")
            .Select(row => row["word"].Split(' '))];

    /// <summary>For each thing the stems that one report or another calls it by.</summary>
    public IReadOnlyList<string[]> Styles { get; }

    /// <param name="lower">A word.</param>
    /// <param name="place">Its place in the sentence, from 0.</param>
    public bool Connects(string lower, int place) =>
        _links.Contains(lower) || (place <= 1 && _openers.Contains(lower));

    public bool IsAgency(string lower) => _agencies.Contains(lower);

    /// <summary>Words of a date line: "published", "sun", "july".</summary>
    public bool IsOfDate(string lower) => _dates.Contains(lower);

    private static FrozenSet<string> Read(string use) =>
        WordList.Read("seams/words.tsv").Where(row => row["use"] == use).Select(row => row["word"]).ToFrozenSet();
}
