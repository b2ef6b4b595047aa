using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// "The minister said:" at the end of a paragraph, with no quotation mark after it: the paragraphs that follow are the
/// statement, until one in which somebody else is told of.
/// </summary>
internal static class Statements
{
    public static void Read(Analysis analysis, Quotations quotations, SortedDictionary<int, Draft> byCue)
    {
        var cues = byCue.Keys.ToArray();
        foreach (int head in cues)
        {
            var draft = byCue[head];
            var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(head)];
            if (draft.Content.Count > 0
                || draft.Cue is not { Source: not null }
                || analysis.Form(sentence.End - 1) is not ":"
                || sentence.End >= analysis.Count
                || !EndsParagraph(analysis, sentence.End))
            {
                continue;
            }

            int end = End(analysis, quotations, byCue, cues, sentence.End);
            if (end > sentence.End)
            {
                draft.GoOn(analysis.Document.Cover(new(sentence.End, end)));
            }
        }
    }

    private static int End(
        Analysis analysis, Quotations quotations, SortedDictionary<int, Draft> byCue, int[] cues, int start)
    {
        int next = Array.BinarySearch(cues, start);
        next = next < 0 ? ~next : next;
        for (; next < cues.Length; next++)
        {
            if (byCue[cues[next]].Cue is { Kind: CueKind.Telling, Source: { } teller }
                && analysis.Lower(teller.Head) is not ("i" or "we" or "who" or "which" or "that"))
            {
                break;
            }
        }

        int until = next < cues.Length ? cues[next] : analysis.Count;
        int end = start;
        for (int token = start; token < until; token++)
        {
            if (token > start && EndsParagraph(analysis, token) && quotations.Of(token) >= 0)
            {
                return token;
            }

            end = token + 1 == analysis.Count || EndsParagraph(analysis, token + 1) ? token + 1 : end;
        }

        return end;
    }

    /// <summary>A line break stands before the token.</summary>
    private static bool EndsParagraph(Analysis analysis, int token)
    {
        var document = analysis.Document;
        return document
            .Text.AsSpan(document.Tokens[token - 1].End, document.Tokens[token].Start - document.Tokens[token - 1].End)
            .Contains('\n');
    }
}
