using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// Ends what a speaker tells at the seam to another report: what follows it may be anyone's. Quoted words behind the
/// seam are then told by nobody whom the text names.
/// </summary>
internal static class PassageSpeech
{
    public static IEnumerable<Attribution> Split(Document document, Passages passages, Attribution attribution)
    {
        if (passages.Starts.IsEmpty || attribution.CueHead is not { } cue)
        {
            return [attribution];
        }

        int home = passages.StartAt(cue);
        var pieces = attribution.Content.SelectMany(piece => Pieces(document, passages, piece)).ToLookup(
            piece => passages.StartAt(document.TokensIn(piece).Start));
        var parted = pieces.Where(passage => passage.Key != home && attribution.Manner != Manner.Indirect)
            .Select(passage => new Attribution(null, null, null, [.. passage], Manner.Direct, Orphan: true));
        return pieces[home].Any() ? parted.Prepend(attribution with { Content = [.. pieces[home]] }) : parted;
    }

    /// <summary>The parts of the span that lie in one passage each.</summary>
    private static IEnumerable<TextSpan> Pieces(Document document, Passages passages, TextSpan span)
    {
        var tokens = document.TokensIn(span);
        int start = tokens.Start;
        for (int token = tokens.Start + 1; token < tokens.End; token++)
        {
            if (passages.StartAt(token) != passages.StartAt(start))
            {
                yield return new(Math.Max(span.Start, document.Tokens[start].Start), document.Tokens[token - 1].End);
                start = token;
            }
        }

        yield return start == tokens.Start ? span : new(document.Tokens[start].Start, span.End);
    }
}
