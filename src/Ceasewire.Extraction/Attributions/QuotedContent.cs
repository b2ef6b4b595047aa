using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Fits what the tree gives as content to the quotation marks around and inside it.</summary>
internal static class QuotedContent
{
    /// <summary>
    /// A cue inside a quotation tells nothing outside it; what a cue outside tells takes in whole quotations, even
    /// where the sentence splitter or the parser ended them early.
    /// </summary>
    public static ImmutableArray<TextSpan> Of(Analysis analysis, Quotations quotations, Cue cue)
    {
        var pieces = Pieces.Trim(analysis, cue.Content);
        var content = ImmutableArray.CreateBuilder<TextSpan>(pieces.Length);
        int inside = quotations.Of(cue.Head);
        foreach (var piece in pieces)
        {
            if (inside >= 0)
            {
                var words = quotations.All[inside].Words;
                int start = Math.Max(piece.Start, words.Start), end = Math.Min(piece.End, words.End);
                if (start < end)
                {
                    content.Add(analysis.Document.Cover(new(start, end)));
                }

                continue;
            }

            content.Add(Widened(analysis, quotations, piece));
        }

        return content.ToImmutable();
    }

    /// <summary>
    /// Direct where all of it stands in quotation marks, mixed where some does. Marks around the cue itself do not
    /// count.
    /// </summary>
    public static Manner MannerOf(Analysis analysis, Quotations quotations, ImmutableArray<TextSpan> content, int? cue)
    {
        int inside = cue is { } head ? quotations.Of(head) : -1;
        int quoted = 0, plain = 0;
        foreach (var piece in content)
        {
            var tokens = analysis.Document.TokensIn(piece);
            for (int token = tokens.Start; token < tokens.End; token++)
            {
                if (analysis.Upos(token) != Upos.Punctuation)
                {
                    _ = quotations.Of(token) is >= 0 and var at && at != inside ? quoted++ : plain++;
                }
            }
        }

        return quoted == 0 ? Manner.Indirect : plain == 0 ? Manner.Direct : Manner.Mixed;
    }

    private static TextSpan Widened(Analysis analysis, Quotations quotations, TokenRange piece)
    {
        var span = analysis.Document.Cover(piece);
        int first = QuotationAt(analysis, quotations, piece.Start, piece.End, 1);
        int last = QuotationAt(analysis, quotations, piece.End - 1, piece.Start - 1, -1);
        int start =
            first >= 0 && quotations.All[first].Words.Start <= piece.Start
                ? quotations.All[first].Span.Start
                : span.Start;
        int end = last >= 0 && quotations.All[last].Span.End > span.End - 1 ? quotations.All[last].Span.End : span.End;
        return new(Math.Min(start, span.Start), Math.Max(end, span.End));
    }

    /// <returns>The quotation of the first token from there that is no punctuation, or -1.</returns>
    private static int QuotationAt(Analysis analysis, Quotations quotations, int from, int until, int step)
    {
        for (int token = from; token != until; token += step)
        {
            if (quotations.Of(token) is >= 0 and var at)
            {
                return at;
            }

            if (analysis.Upos(token) != Upos.Punctuation)
            {
                return -1;
            }
        }

        return -1;
    }
}
