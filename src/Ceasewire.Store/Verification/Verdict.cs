using System.Collections.Immutable;

namespace Ceasewire.Store.Verification;

/// <summary>What checking a ledger found.</summary>
/// <param name="Differences">Each subject once; empty where all is as it was stored.</param>
/// <param name="Notes">What is no difference but worth knowing.</param>
/// <param name="Checked">How many were checked of what.</param>
/// <param name="Head">Hash of the log's last row: who keeps it can tell later that nothing before was changed.</param>
public sealed record Verdict(
    ImmutableArray<Difference> Differences,
    ImmutableArray<string> Notes,
    ImmutableArray<(string What, long Count)> Checked,
    string Head);
