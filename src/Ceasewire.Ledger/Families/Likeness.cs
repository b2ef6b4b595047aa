namespace Ceasewire.Ledger.Families;

/// <summary>How much of two reports stands in the other.</summary>
/// <param name="Marks">Runs of words in both, of those that prints keep.</param>
/// <param name="OfSmaller">As a part of the report with fewer of them: 1 for an excerpt and its whole.</param>
/// <param name="OfLarger">As a part of the report with more: 1 only where nothing else is in it.</param>
internal readonly record struct Likeness(int Marks, double OfSmaller, double OfLarger)
{
    /// <summary>
    /// A copy or a rewrite keeps about half of the shorter text's runs; what two reporters write of one event shares
    /// names, quotes and turns of phrase, seldom two fifths (docs/design/ledger.md).
    /// </summary>
    private const double LeastOfSmaller = 0.45;

    /// <summary>So many times longer a text holds more of a short one by chance, so more is asked.</summary>
    private const double MuchLonger = 3;
    private const double LeastOfMuchSmaller = 0.55;

    /// <summary>About a sentence of twenty words.</summary>
    private const int FewestMarks = 9;

    /// <summary>
    /// Over a half: a text that was stitched together of two others is the same as one of them at most.
    /// </summary>
    private const double MostlyOfLarger = 0.5;

    public bool IsCopy => Marks >= FewestMarks
        && OfSmaller >= (OfSmaller > MuchLonger * OfLarger ? LeastOfMuchSmaller : LeastOfSmaller);

    public bool IsMostlyTheSame => OfLarger > MostlyOfLarger;

    /// <summary>The same for both orders.</summary>
    public static Likeness Between(HashSet<uint> one, HashSet<uint> other)
    {
        var (smaller, larger) = one.Count <= other.Count ? (one, other) : (other, one);
        return Of(smaller.Count(larger.Contains), smaller.Count, larger.Count);
    }

    /// <param name="both">How many of so many marks of the one and of the other are the same.</param>
    public static Likeness Of(int both, int one, int other) =>
        both == 0 ? default : new(both, (double)both / Math.Min(one, other), (double)both / Math.Max(one, other));
}
