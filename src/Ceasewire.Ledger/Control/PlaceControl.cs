using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Control;

/// <summary>Who is said to have one place, over time.</summary>
/// <param name="Key">As in <see cref="Account.PlaceKey"/>.</param>
/// <param name="Around">Key of the nearest place around it of which control is told too; null where none is.</param>
/// <param name="Holdings">By their first day.</param>
public sealed record PlaceControl(string Key, ClaimPlace Place, string? Around, ImmutableArray<Holding> Holdings)
{
    public bool IsDisputed => Holdings.Any(holding => holding.IsDisputed);

    /// <summary>Those that nothing is said to have ended.</summary>
    public IEnumerable<Holding> Open => Holdings.Where(holding => holding.State == HoldingState.Open);
}
