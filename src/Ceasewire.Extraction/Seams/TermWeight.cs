namespace Ceasewire.Extraction.Seams;

/// <summary>What it says that a term stands on one side of a gap or on both.</summary>
/// <param name="Rarity">Logarithm of how many articles there are to one that has the term.</param>
/// <param name="Both">
/// Logarithm of how much likelier both sides have it in one report than in two of different reports.
/// </param>
/// <param name="One">The same of one side alone: far below 0 for what a report keeps speaking of.</param>
internal readonly record struct TermWeight(double Rarity, double Both, double One)
{
    /// <param name="articles">How many articles of <paramref name="all"/> have the term.</param>
    /// <param name="all">How many articles were counted.</param>
    /// <param name="both">Share of their gaps that have it on both sides.</param>
    /// <param name="one">Share of their gaps that have it on one side.</param>
    public static TermWeight Of(double articles, double all, double both, double one)
    {
        double share = (articles + 0.5) / (all + 1);
        double side = share * (both + (one / 2));
        return new(
            -Math.Log(share),
            Math.Log(share * both / (side * side)),
            Math.Log(share * one / (2 * side * (1 - side))));
    }
}
