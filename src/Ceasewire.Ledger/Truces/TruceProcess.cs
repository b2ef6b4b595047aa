using System.Collections.Immutable;

namespace Ceasewire.Ledger.Truces;

/// <summary>All that reports tell of one truce, or of the attempt at one: one ground, no long silence.</summary>
/// <param name="Id">"aleppo-2016-12-4f1c2a": the ground, the month of the first step and a hash of the ground; the same
/// while that month stays the first.</param>
/// <param name="Scene">Where it is.</param>
/// <param name="Around">Id of a process for the whole country in the same days; null where there is none.</param>
/// <param name="First">Day of the first step; null where undated.</param>
/// <param name="Statuses">Changes of status, by day; at least one.</param>
/// <param name="Steps">Every account of it, by day.</param>
public sealed record TruceProcess(
    string Id,
    TruceScene Scene,
    string? Around,
    DateOnly? First,
    DateOnly? Last,
    ImmutableArray<StatusChange> Statuses,
    ImmutableArray<Proposal> Proposals,
    ImmutableArray<TrucePosition> Positions,
    ImmutableArray<SilentCamp> Silent,
    ImmutableArray<TalkRound> Talks,
    ImmutableArray<Violation> Violations,
    ImmutableArray<TruceStep> Steps)
{
    public TruceStatus Status => Statuses[^1].Status;
}
