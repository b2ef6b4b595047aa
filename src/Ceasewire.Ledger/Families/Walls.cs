using System.Buffers;
using System.Reflection;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// Sentences of the page instead of the report: registration, payment, cookies, players, mastheads. Their phrases are
/// data/ledger/walls.tsv.
/// </summary>
internal static class Walls
{
    private static readonly SearchValues<string> Phrases =
        SearchValues.Create([.. Read("ledger/walls.tsv")], StringComparison.Ordinal);

    /// <param name="words">As in <see cref="PlainSentence.Words"/>.</param>
    public static bool IsOne(string words) => words.AsSpan().ContainsAny(Phrases);

    private static IEnumerable<string> Read(string name)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Skip(1)
            .Select(phrase => $" {phrase.TrimEnd('\r')} ");
    }
}
