namespace Ceasewire.Ledger.Truces;

/// <summary>One rule of docs/design/truces.md.</summary>
/// <param name="Id">Its heading there: "agreed.both".</param>
/// <param name="Applies">Whether it holds on a day.</param>
/// <param name="RestsOn">Which steps of a day it can rest on.</param>
internal sealed record StatusRule(
    string Id, TruceStatus Status, Func<TruceState, DateOnly, bool> Applies, Func<TruceStep, bool> RestsOn);
