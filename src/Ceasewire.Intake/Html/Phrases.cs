using System.Collections.Frozen;

namespace Ceasewire.Intake.Html;

/// <summary>Lines of a page that are no part of the report, told by how they begin.</summary>
internal static class Phrases
{
    /// <summary>A line that begins so but is longer is a sentence of the report.</summary>
    private const int LongestLine = 200;

    private static readonly (string Phrase, string Form, OmissionKind Kind)[] All =
        [.. WordTable.Read("phrases.tsv").Select(row => (row[0], row[1], OmissionKinds.Parse(row[2])))];

    private static readonly FrozenDictionary<string, OmissionKind> Whole =
        All.Where(row => row.Form == "whole").ToFrozenDictionary(
            row => row.Phrase, row => row.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Phrase, OmissionKind Kind)[] Starts =
        [.. All.Where(row => row.Form == "start").Select(row => (row.Phrase, row.Kind))];

    private static readonly (string Phrase, OmissionKind Kind)[] Boxes =
        [.. All.Where(row => row.Form == "box").Select(row => (row.Phrase, row.Kind))];

    /// <returns>What the line is; null for one that may be part of the report.</returns>
    public static OmissionKind? OfLine(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        string bare = line.Trim().TrimEnd(':', '.', '!', '…', '»', '›', '→', ' ');
        if (Whole.TryGetValue(bare, out var whole))
        {
            return whole;
        }

        foreach (var (phrase, kind) in Starts)
        {
            if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsAWord(line, phrase.Length))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a box of the page asks for money, an account or an address.</summary>
    public static OmissionKind? OfBox(string text)
    {
        foreach (var (phrase, kind) in Boxes)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool EndsAWord(string line, int at) =>
        at == line.Length || !char.IsLetterOrDigit(line[at]) || !char.IsLetterOrDigit(line[at - 1]);
}
