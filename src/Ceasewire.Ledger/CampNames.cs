using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>What to call a camp: the name that reports use most.</summary>
internal static class CampNames
{
    /// <param name="parties">At least one, all of one camp.</param>
    public static string MostUsed(IEnumerable<Party> parties) =>
        parties.Select(Terms.Of)
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(name => name.Count())
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .First()
            .Key;
}
