using System.Collections.Immutable;
using Ceasewire.Ledger.Control;

namespace Ceasewire.Ledger.Changes;

/// <summary>Places of which other holders are told, or that have become disputed.</summary>
internal static class ControlChanges
{
    public static IEnumerable<Change> Find(LedgerState before, LedgerState after, Known known)
    {
        var earlier = before.Places.ToDictionary(place => place.Key, StringComparer.Ordinal);
        foreach (var place in after.Places)
        {
            var old = earlier.GetValueOrDefault(place.Key);
            string? was = old is null ? null : Text(old);
            string now = Text(place);
            var added = known.Added(place.Holdings.SelectMany(holding => holding.Accounts.Concat(holding.Endings)));
            if (was == now || added.IsEmpty)
            {
                continue;
            }

            yield return new(
                old is null ? ChangeKind.New
                : place.IsDisputed && !old.IsDisputed ? ChangeKind.Contradicted
                : ChangeKind.Changed,
                ChangeSubject.Control,
                place.Key,
                $"control, {place.Place.Name}",
                was,
                now,
                old is null ? [] : Words(old),
                added);
        }
    }

    private static ImmutableArray<Account> Words(PlaceControl place) =>
        [.. place.Open.SelectMany(holding => holding.Accounts).DistinctBy(AccountKey.Of)];

    /// <summary>Who holds it, and who left it where nobody is said to hold it.</summary>
    private static string Text(PlaceControl place)
    {
        string[] open =
        [
            .. place.Open.GroupBy(holding => holding.Camp)
                .SelectMany(camp => camp.Where(holding => holding.Extent == Extent.Whole).DefaultIfEmpty(camp.Last()))
                .Select(Text)
                .Order(StringComparer.Ordinal),
        ];
        string disputed = place.IsDisputed ? " (disputed)" : "";
        return open.Length > 0
            ? $"held by {string.Join("; ", open)}{disputed}"
            : $"left or lost by {place.Holdings[^1].Name}{disputed}";
    }

    private static string Text(Holding holding) => holding switch
    {
        { Share: { } share } => $"{holding.Name} ({Terms.Of(share)})",
        { Extent: Extent.Part } => $"{holding.Name} (a part)",
        _ => holding.Name,
    };
}
