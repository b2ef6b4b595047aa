using System.Collections.Immutable;

namespace Ceasewire.Ledger.Changes;

/// <summary>What a later state of a ledger does to an earlier one.</summary>
public enum ChangeKind
{
    New,
    Changed,

    /// <summary>Somebody says what cannot be true together with what was said.</summary>
    Contradicted,

    /// <summary>A source takes back what it said, or what was said is no longer in the ledger.</summary>
    Retracted,
}

/// <summary>What a change is of.</summary>
public enum ChangeSubject
{
    Truce,
    Position,
    Violation,
    Control,
    Toll,
    Dispute,
    Incident,
    Report,
}

/// <summary>One difference between two states of a ledger.</summary>
/// <param name="Of">Id of the incident, truce or report, or key of the place.</param>
/// <param name="Heading">What it is, in a few words.</param>
/// <param name="Before">How it stood; null where it is new.</param>
/// <param name="After">How it stands; null where nothing is left.</param>
/// <param name="Earlier">The words on which the earlier state rests.</param>
/// <param name="Added">The words that change it; for what is no longer there, empty.</param>
public sealed record Change(
    ChangeKind Kind,
    ChangeSubject Subject,
    string Of,
    string Heading,
    string? Before,
    string? After,
    ImmutableArray<Account> Earlier,
    ImmutableArray<Account> Added);
