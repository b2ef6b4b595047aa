namespace Ceasewire.Ledger.Truces;

/// <summary>What a claim tells of a truce.</summary>
public enum TruceAct
{
    /// <summary>A party calls for it, accepts it, rejects it …: see <see cref="TruceStep.Stance"/>.</summary>
    Position,

    /// <summary>It is to begin.</summary>
    BeginningPlanned,
    Begins,

    /// <summary>It is said not to have begun.</summary>
    NotBegun,

    /// <summary>It is kept.</summary>
    Holds,

    /// <summary>It is prolonged or restored.</summary>
    Extends,
    Violated,

    /// <summary>Somebody contradicts that it was violated.</summary>
    ViolationDenied,
    Collapses,
    Ends,
    TalksCalledFor,
    TalksPlanned,
    TalksHeld,
    TalksDeclined,
}
