using System.Collections.Immutable;

namespace Ceasewire.Ledger.Disputes;

/// <summary>What tellers disagree about.</summary>
public enum DisputeKind
{
    /// <summary>One says that it happened, the other that it did not.</summary>
    Denial,

    /// <summary>Counts of one happening that exclude each other.</summary>
    Figures,

    /// <summary>Copies of one text give different figures.</summary>
    Copy,

    /// <summary>Two sides are said to hold one place on one day.</summary>
    Control,

    /// <summary>One attack is laid to different sides.</summary>
    Perpetrator,

    /// <summary>One party is said to accept and to reject on one day.</summary>
    Position,
}

/// <summary>Accounts that cannot all be true.</summary>
/// <param name="Subject">What they are about, in a few words.</param>
/// <param name="Versions">At least one. A denial may stand alone, where no report in the ledger makes the claim that is
/// denied.</param>
public sealed record Dispute(DisputeKind Kind, string Subject, ImmutableArray<Version> Versions);

/// <summary>One side of a dispute, and the accounts that give it.</summary>
public sealed record Version(string Text, ImmutableArray<Account> Accounts);
