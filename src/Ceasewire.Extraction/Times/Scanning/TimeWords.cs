using System.Collections.Frozen;
using System.Globalization;

namespace Ceasewire.Extraction.Times.Scanning;

/// <summary>The words of data/times/words.tsv.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> ByText = Load();

    private static int _longest;

    /// <returns>The word in any case, or null where it says nothing of time.</returns>
    public static TimeWord? Find(ReadOnlySpan<char> text) =>
        text.Length <= _longest && ByText.TryGetValue(text, out var word) ? word : null;

    private static FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var words = WordList.Read("times/words.tsv").Select(Read).ToList();
        _longest = words.Max(word => word.Text.Length);
        return words.ToFrozenDictionary(word => word.Text, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static TimeWord Read(Row row)
    {
        if (!Enum.TryParse(row["kind"], ignoreCase: true, out WordKind kind))
        {
            throw row.Wrong($"no kind '{row["kind"]}'");
        }

        var traits = WordTraits.None;
        if (row.Optional("traits") is { } named && !Enum.TryParse(named, ignoreCase: true, out traits))
        {
            throw row.Wrong($"no trait '{named}'");
        }

        string value = row.Optional("value") ?? "";
        int number = kind switch
        {
            WordKind.Unit or WordKind.Frequency => (int)Enum.Parse<TimeUnit>(value, ignoreCase: true),
            WordKind.Edge or WordKind.Stretch when value.Length > 0 =>
                Enum.TryParse(value, ignoreCase: true, out Edge edge) ? (int)edge : 0,
            _ => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int read)
                ? read
                : 0,
        };
        return new TimeWord(row["word"], kind, number, value, traits);
    }
}
