using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

#pragma warning disable MA0049 // The folder is named for what it reads, and so are the questions to it.
/// <summary>Questions to an article's attributions.</summary>
public static class Attributions
#pragma warning restore MA0049
{
    /// <summary>Who tells of the act, nearest the reader first; empty where the report itself does.</summary>
    /// <param name="act">The act's trigger.</param>
    public static ImmutableArray<Attribution> ChainOf(ImmutableArray<Attribution> attributions, TextSpan act)
    {
        List<Attribution>? chain = null;
        foreach (var attribution in attributions)
        {
            // Sorted by where the content starts.
            if (attribution.Content[0].Start >= act.End)
            {
                break;
            }

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
