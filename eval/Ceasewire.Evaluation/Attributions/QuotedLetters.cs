using System.Text.RegularExpressions;
using Ceasewire.Records;

namespace Ceasewire.Evaluation.Attributions;

/// <summary>
/// How much of what stands in quotation marks was found. Recall: quotations in gold of which direct and mixed content
/// hold 90%. Precision:
/// letters of direct content, and of mixed content in quotation marks, that are gold content in quotation marks.
/// </summary>
internal readonly record struct QuotedLetters(int Covered, int Wanted, int Right, int Given)
{
    private static readonly Regex Quoted = new(
        "(?:“|(?<![\\p{L}\\p{N}_.,!?;…])(?:[\"”]|'')(?=\\S))(?:(?!''|[\"“”]).)*(?:''|[\"”])?"
        + "|(?<![\\p{L}\\p{N}_.,!?;…'’])['‘](?=[\\p{L}\\p{N}_])[^\\n\"“”]*?(?<=\\S)['’](?![\\p{L}\\p{N}_])",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(10));

    public double Recall => Wanted == 0 ? 0 : (double)Covered / Wanted;

    public double Precision => Given == 0 ? 0 : (double)Right / Given;

    public static QuotedLetters operator +(QuotedLetters a, QuotedLetters b) =>
        new(a.Covered + b.Covered, a.Wanted + b.Wanted, a.Right + b.Right, a.Given + b.Given);

    public static QuotedLetters Count(MarkedArticle gold, IReadOnlyList<MarkedAttribution> system)
    {
        var text = gold.Text;
        var inside = Letters(text, Quoted.Matches(text.Text)
            .Select(match => (text.OfUnit(match.Index), text.OfUnit(match.Index + match.Length))));
        var pieces = gold.Attributions.SelectMany(attribution => attribution.Content.Pieces).ToHashSet();
        var direct = Letters(text, PiecesOf(system, Manner.Direct));
        var mixed = Letters(text, PiecesOf(system, Manner.Mixed));

        var wanted = pieces
            .Select(piece => Letters(text, [piece]))
            .Where(quote => quote.Count > 0 && quote.IsSubsetOf(inside))
            .ToList();
        int covered = wanted.Count(quote =>
            quote.Count(at => direct.Contains(at) || mixed.Contains(at)) >= 0.9 * quote.Count);
        var given = mixed.Where(inside.Contains).Concat(direct).ToHashSet();
        var content = Letters(text, pieces);
        return new(covered, wanted.Count, given.Count(at => inside.Contains(at) && content.Contains(at)), given.Count);
    }

    private static HashSet<(int Start, int End)> PiecesOf(IReadOnlyList<MarkedAttribution> system, Manner manner) =>
        system
            .Where(attribution => attribution.Manner == manner)
            .SelectMany(attribution => attribution.Content.Pieces)
            .ToHashSet();

    private static HashSet<int> Letters(CodePointText text, IEnumerable<(int Start, int End)> pieces)
    {
        var letters = new HashSet<int>();
        foreach (var (start, end) in pieces)
        {
            letters.UnionWith(Enumerable.Range(start, end - start).Where(at => !text.IsEdge(at)));
        }

        return letters;
    }
}
