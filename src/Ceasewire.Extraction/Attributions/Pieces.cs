using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Token ranges that make up one content.</summary>
internal static class Pieces
{
    /// <summary>What is left of a range when a cue clause inside it is taken out.</summary>
    public static ImmutableArray<TokenRange> Without(TokenRange whole, TokenRange hole)
    {
        if (!whole.Overlaps(hole))
        {
            return [whole];
        }

        var pieces = ImmutableArray.CreateBuilder<TokenRange>(2);
        if (whole.Start < hole.Start)
        {
            pieces.Add(new(whole.Start, hole.Start));
        }

        if (hole.End < whole.End)
        {
            pieces.Add(new(hole.End, whole.End));
        }

        return pieces.ToImmutable();
    }

    /// <summary>
    /// The pieces without punctuation at their edges (quotation marks and brackets that close inside stay); none is
    /// empty.
    /// </summary>
    public static ImmutableArray<TokenRange> Trim(Analysis analysis, ImmutableArray<TokenRange> pieces)
    {
        var kept = ImmutableArray.CreateBuilder<TokenRange>(pieces.Length);
        foreach (var piece in pieces)
        {
            int start = piece.Start, end = piece.End;
            while (start < end && IsEdge(analysis, start))
            {
                start++;
            }

            while (start < end && IsEdge(analysis, end - 1))
            {
                end--;
            }

            if (start < end)
            {
                kept.Add(new(start, end));
            }
        }

        return kept.ToImmutable();
    }

    private static bool IsEdge(Analysis analysis, int token)
    {
        if (analysis.Upos(token) != Upos.Punctuation)
        {
            return false;
        }

        var form = analysis.Form(token);
        return form.Length > 0 && form[0] is ',' or '.' or ';' or ':' or '-' or '–' or '—' or '…';
    }
}
