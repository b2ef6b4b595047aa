using System.Collections.Immutable;

namespace Ceasewire.Ledger.Truces;

/// <summary>How a truce stands, by the rules of docs/design/truces.md.</summary>
public enum TruceStatus
{
    NoneProposed,
    Proposed,
    Rejected,
    AgreedBySome,
    DeclaredOneSided,
    Agreed,
    InForce,

    /// <summary>It is alleged that it was violated.</summary>
    Violated,
    Broken,
    Ended,
}

/// <summary>A change of status.</summary>
/// <param name="Day">Null for what is undated.</param>
/// <param name="Rule">The rule of docs/design/truces.md that it follows from: "agreed.both".</param>
/// <param name="Steps">The steps of that day on which the rule rests; those of the beginning where a term runs out.
/// </param>
public sealed record StatusChange(DateOnly? Day, TruceStatus Status, string Rule, ImmutableArray<TruceStep> Steps);
