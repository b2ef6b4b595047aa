using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>The words of a claim to show: its clause, or where that is long, what stands around the trigger.</summary>
internal static class Excerpt
{
    private const int Longest = 240;

    public static Quote Of(Claim claim)
    {
        var clause = claim.Quote;
        if (clause.End - clause.Start <= Longest)
        {
            return clause;
        }

        int[] starts = CodePoints(clause.Exact);
        int trigger = Math.Clamp(claim.Trigger.Start - clause.Start, 0, starts.Length - 2);
        int start = Math.Max(0, Math.Min(trigger - (Longest / 3), starts.Length - 1 - Longest));
        int end = Math.Min(starts.Length - 1, Math.Max(start + Longest, claim.Trigger.End - clause.Start));
        start = start == 0 ? 0 : WordStart(clause.Exact, starts, start, trigger);
        end = end == starts.Length - 1 ? end : WordEnd(clause.Exact, starts, end, trigger);
        return new(clause.Exact[starts[start]..starts[end]], clause.Start + start, clause.Start + end);
    }

    /// <summary>The next place after white space, but not past the trigger.</summary>
    private static int WordStart(string text, int[] starts, int at, int trigger)
    {
        while (at < trigger && !char.IsWhiteSpace(text[starts[at] - 1]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The last place before white space, but after the trigger's start.</summary>
    private static int WordEnd(string text, int[] starts, int at, int trigger)
    {
        int end = at;
        while (end > trigger + 1 && !char.IsWhiteSpace(text[starts[end]]))
        {
            end--;
        }

        return end > trigger + 1 ? end : at;
    }

    /// <returns>The UTF-16 offset of each code point, and of the end.</returns>
    private static int[] CodePoints(string text)
    {
        List<int> starts = new(text.Length + 1);
        for (int i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(text.Length);
        return [.. starts];
    }
}
