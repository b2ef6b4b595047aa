using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Plover;

/// <summary>
/// A claim in PLOVER's categories. Sources: the PLOVER manual, and CAMEO2PLOVER for what our record keeps apart.
/// </summary>
/// <param name="Event">"ASSAULT".</param>
/// <param name="Mode">Null where none is told.</param>
internal sealed record PloverCode(string Event, string? Mode)
{
    /// <summary>The manual's four quadrants.</summary>
    public string Quad => Event switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => "VERBAL COOPERATION",
        "COOPERATE" or "AID" or "RETREAT" => "MATERIAL COOPERATION",
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => "VERBAL CONFLICT",
        _ => "MATERIAL CONFLICT",
    };

    /// <returns>
    /// Null for what PLOVER has no category for: who holds ground, harm alone, conditions on the ground.
    /// </returns>
    public static PloverCode? Of(Claim claim) => claim switch
    {
        // CAMEO2PLOVER: 192, occupy territory.
        { Type: ClaimType.Control, Cameo: "192" } => new("COERCE", "confiscate"),
        { Type: ClaimType.Control or ClaimType.Toll or ClaimType.Situation } => null,

        // 0841, 0842, 0863: what is given back or let in is RETREAT there.
        { Type: ClaimType.Concede, Mode: "release" or "return" or "access" } => new("RETREAT", claim.Mode),
        _ => new(Terms.Of(claim.Type), claim.Mode),
    };
}
