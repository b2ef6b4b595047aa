using System.Collections.Frozen;
using System.Collections.Immutable;
using Ceasewire.Exports.Codes;

namespace Ceasewire.Exports.Muc;

/// <summary>The word lists of muc4.tsv.</summary>
internal static class MucWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> _classes = CodeTable.Rows("muc4.tsv")
        .GroupBy(row => row[0], row => row[1].Split(';'))
        .ToFrozenDictionary(rows => rows.Key, rows => rows.SelectMany(words => words).ToFrozenSet());

    /// <summary>Names of several words, by the first; the longest first.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<MucName>> _organisations =
        new[] { "organisation", "organisation-in-role" }
            .SelectMany(name => _classes[name].Select(words => new MucName([.. words.Split(' ')], name == "organisation")))
            .GroupBy(name => name.Words[0])
            .ToFrozenDictionary(
                names => names.Key,
                names => names.OrderByDescending(name => name.Words.Length)
                    .ThenBy(name => string.Join(' ', name.Words), StringComparer.Ordinal)
                    .ToImmutableArray());

    public static bool Is(string word, string wordClass) => _classes[wordClass].Contains(word);

    public static ImmutableArray<MucName> OrganisationsFrom(string first) =>
        _organisations.TryGetValue(first, out var names) ? names : [];
}

/// <summary>An organisation's name.</summary>
/// <param name="Anywhere">Whether it is taken wherever it is named, and not only as an actor.</param>
internal sealed record MucName(ImmutableArray<string> Words, bool Anywhere);
