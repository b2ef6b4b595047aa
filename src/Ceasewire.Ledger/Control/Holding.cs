using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Control;

/// <summary>How a hold stands.</summary>
public enum HoldingState
{
    /// <summary>Nothing later is said to have ended it.</summary>
    Open,

    /// <summary>Another camp is said to have taken the place.</summary>
    Taken,

    /// <summary>Its holder is said to have left or lost the place.</summary>
    Left,

    /// <summary>The same holder is said to have another share since.</summary>
    ShareChanged,
}

/// <summary>One camp said to have one place.</summary>
/// <param name="Name">The holder's name, as most of the accounts give it.</param>
/// <param name="Since">First day that is said of it; null where undated.</param>
/// <param name="LastSaid">Last day on which it is said, as far as known.</param>
/// <param name="Until">Day on which it is said to have ended; null while open or where undated.</param>
/// <param name="Share">Null where no share is given.</param>
/// <param name="IsDisputed">Other sources give the place to another camp in the same days.</param>
/// <param name="Accounts">Who says so; where only its end is told, empty.</param>
/// <param name="Endings">The words that end it.</param>
public sealed record Holding(
    Camp Camp,
    string Name,
    ActDay? Since,
    DateOnly? LastSaid,
    ActDay? Until,
    HoldingState State,
    Extent Extent,
    Figure? Share,
    bool IsDisputed,
    ImmutableArray<Account> Accounts,
    ImmutableArray<Account> Endings);
