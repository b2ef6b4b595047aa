namespace Ceasewire.Evaluation.Seams;

/// <summary>A text to look for a seam in: the first sentences of one report and the last of another, or a whole
/// report.</summary>
/// <param name="Seam">Offset of the second report's first sentence; -1 where the text is whole.</param>
/// <param name="IsOneRegion">Both reports are of one region, which makes the seam hard to find.</param>
internal sealed record JoinedText(string Text, int Seam, bool IsOneRegion)
{
    /// <summary>Each part has at least so many sentences.</summary>
    private const int Fewest = 2;

    /// <summary>So many joined texts, and as many whole ones, drawn from the reports.</summary>
    public static IEnumerable<JoinedText> Draw(IReadOnlyList<DatedReport> reports, int count, int seed)
    {
        var random = new Random(seed);
        var whole = reports.ToArray();
        random.Shuffle(whole);
        for (int i = 0; i < count; i++)
        {
            yield return new(whole[i].Text, -1, false);
        }

        while (count > 0)
        {
            var first = reports[random.Next(reports.Count)];
            var second = reports[random.Next(reports.Count)];
            if (Join(first, second, random) is { } text)
            {
                count--;
                yield return text;
            }
        }
    }

    private static JoinedText? Join(DatedReport first, DatedReport second, Random random)
    {
        int before = first.Starts.Length - (2 * Fewest), after = second.Starts.Length - (2 * Fewest);
        if (before < 0 || after < 0 || first.Published == second.Published)
        {
            return null;
        }

        string head = first.Text[..first.Starts[Fewest + random.Next(before + 1)]].TrimEnd() + " ";
        string tail = second.Text[second.Starts[Fewest + random.Next(after + 1)]..];
        return new(head + tail, head.Length, first.Region == second.Region);
    }
}
