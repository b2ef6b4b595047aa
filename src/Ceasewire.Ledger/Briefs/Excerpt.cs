using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>
/// The words of a claim to show: its clause; with what stands around it in the sentence where the clause is too short
/// to be understood; cut down to what stands around the words that matter where it is too long to be read.
/// </summary>
internal static class Excerpt
{
    private const int Shortest = 50;
    private const int Longest = 240;

    /// <param name="focus">Words that must be among those shown: the trigger or a figure.</param>
    public static Quote Of(string article, Claim claim, Quote focus)
    {
        var text = new CodePoints(article);
        var (start, end) = claim.Quote.Start <= focus.Start && focus.End <= claim.Quote.End
            ? (claim.Quote.Start, claim.Quote.End)
            : (focus.Start, focus.End);
        if (end > text.Length)
        {
            return claim.Quote;
        }

        if (end - start < Shortest)
        {
            (start, end) = Sentence(text, start, end);
        }

        if (end - start > Longest)
        {
            (start, end) = Cut(text, start, end, focus);
        }

        return new(text[start, end], start, end);
    }

    /// <summary>To the ends of the sentence or line on both sides.</summary>
    private static (int Start, int End) Sentence(CodePoints text, int start, int end)
    {
        while (start > 0 && !IsSentenceEnd(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && text[end] is not ('\n' or '\r') && !IsSentenceEnd(text, end - 1))
        {
            end++;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return (start, end);
    }

    private static bool IsSentenceEnd(CodePoints text, int at) =>
        text[at] is '\n' or '\r'
        || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    private static (int Start, int End) Cut(CodePoints text, int start, int end, Quote focus)
    {
        int from = Math.Max(start, Math.Min(focus.Start - (Longest / 3), end - Longest));
        int to = Math.Min(end, Math.Max(from + Longest, focus.End));
        while (from > start && from < focus.Start && !char.IsWhiteSpace(text[from - 1]))
        {
            from++;
        }

        int word = to;
        while (word < end && word > focus.End && !char.IsWhiteSpace(text[word]))
        {
            word--;
        }

        return (from, word > focus.End ? word : to);
    }
}
