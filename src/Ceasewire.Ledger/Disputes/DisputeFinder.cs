using System.Collections.Immutable;

namespace Ceasewire.Ledger.Disputes;

/// <summary>
/// Finds what cannot all be true. Accounts of one origin do not dispute each other: a later figure is an update.
/// </summary>
public static class DisputeFinder
{
    public static ImmutableArray<Dispute> Find(ImmutableArray<Account> accounts) =>
    [
        .. Denials.Find(accounts),
        .. FigureDisputes.Find(accounts),
        .. CopyDisputes.Find(accounts),
        .. ControlDisputes.Find(accounts),
        .. PerpetratorDisputes.Find(accounts),
        .. PositionDisputes.Find(accounts),
    ];
}
