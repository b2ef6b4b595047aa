using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Who tells of an article's acts.</summary>
public sealed class TellerChains
{
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly SortedSpans _contents;

    /// <param name="attributions">Sorted by where their content starts.</param>
    public TellerChains(ImmutableArray<Attribution> attributions)
    {
        _attributions = attributions;
        _contents = new([.. attributions.Select(attribution =>
            new TextSpan(attribution.Content[0].Start, attribution.Content.Max(piece => piece.End)))]);
    }

    /// <summary>Who tells of the act, nearest the reader first; empty where the report itself does.</summary>
    /// <param name="act">The act's trigger.</param>
    public ImmutableArray<Attribution> ChainOf(TextSpan act)
    {
        List<Attribution>? chain = null;
        foreach (int i in _contents.Overlapping(act))
        {
            var attribution = _attributions[i];
            if (attribution.IsTelling && attribution.Content.Any(piece => piece.Overlaps(act))
                && !(attribution.Cue is { } cue && cue.Overlaps(act)))
            {
                (chain ??= []).Add(attribution);
            }
        }

        if (chain is null)
        {
            return [];
        }

        chain.Reverse();
        chain.Sort(static (a, b) => Nesting(a, b));
        return [.. chain];
    }

    /// <summary>Why an act whose sentence names no teller is told by one nevertheless; empty for any other.</summary>
    public static ImmutableArray<string> ReasonsOf(ImmutableArray<Attribution> chain, TextSpan act, Document document)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        foreach (var attribution in chain)
        {
            if (attribution.Cue is { } cue && attribution.Continued.Any(piece => piece.Overlaps(act)))
            {
                string who = attribution.Source is { } source ? $"\"{document[source]}\"" : "nobody named";
                reasons.Add($"The sentence has no teller of its own: it goes on from {who}, \"{document[cue]}\".");
            }
        }

        return reasons.ToImmutable();
    }

    /// <summary>Negative where the first encloses the second.</summary>
    private static int Nesting(Attribution a, Attribution b)
    {
        int byLength = Length(b).CompareTo(Length(a));
        int byLink = (a.Kind == CueKind.Citing).CompareTo(b.Kind == CueKind.Citing);
        return byLength != 0 ? byLength : byLink != 0 ? byLink : (a.CueHead ?? -1).CompareTo(b.CueHead ?? -1);
    }

    private static int Length(Attribution attribution)
    {
        int length = 0;
        foreach (var piece in attribution.Content)
        {
            length += piece.Length;
        }

        return length;
    }
}
