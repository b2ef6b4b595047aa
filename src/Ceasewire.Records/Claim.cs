using System.Collections.Immutable;

namespace Ceasewire.Records;

/// <summary>One proposition of one teller, with its words. Unknown values are null and written as such.</summary>
public sealed record Claim
{
    /// <summary>
    /// Hash of article id, trigger offsets, type and innermost teller: the same article read twice gives the same ids.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The rule that read the act: "truce.reject.active".</summary>
    public required string Rule { get; init; }

    public required ClaimType Type { get; init; }

    /// <summary>PLOVER mode, where the type has one and the text tells it.</summary>
    public string? Mode { get; init; }

    /// <summary>The nearest CAMEO code.</summary>
    public string? Cameo { get; init; }

    public Matter? About { get; init; }

    public required ClaimStatus Status { get; init; }

    /// <summary>The shortest words that name the act.</summary>
    public required Quote Trigger { get; init; }

    /// <summary>The clause or sentence in which it stands.</summary>
    public required Quote Quote { get; init; }

    /// <summary>The condition's words where <see cref="Status"/> is <see cref="ClaimStatus.Conditional"/>.</summary>
    public Quote? Condition { get; init; }

    public ImmutableArray<Party> Actors { get; init; } = [];

    public ImmutableArray<Party> Recipients { get; init; } = [];

    /// <summary>Tellers, nearest the reader first, innermost last; empty is the report's own voice.</summary>
    public ImmutableArray<Teller> Attribution { get; init; } = [];

    /// <summary>The id of the claim in the same report that this one denies.</summary>
    public string? Denies { get; init; }

    public ClaimTime? Time { get; init; }

    public ClaimPlace? Place { get; init; }

    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>How sure the rule is, 0 to 1: a higher one is right more often.</summary>
    public required double Confidence { get; init; }

    public ImmutableArray<string> Reasons { get; init; } = [];
}

/// <summary>PLOVER's sixteen types and three of our own (Control, Toll, Situation).</summary>
public enum ClaimType
{
    Agree,
    Consult,
    Support,
    Cooperate,
    Aid,
    Concede,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    Control,
    Toll,
    Situation,
}

/// <summary>The matter of a verbal act.</summary>
public enum Matter
{
    Ceasefire,
    Talks,
    Withdrawal,
    Evacuation,
    Aid,
    Prisoners,
    Sanctions,
    Weapons,
    Attack,
    Politics,
    Other,
}

public enum ClaimStatus
{
    Happened,
    Ongoing,

    /// <summary>Arranged or intended.</summary>
    Planned,

    /// <summary>May, could, potential.</summary>
    Possible,
    Conditional,

    /// <summary>The teller says that it did not or will not happen.</summary>
    Negated,

    /// <summary>A party contradicts another's claim.</summary>
    Denied,
}
