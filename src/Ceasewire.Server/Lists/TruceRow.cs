using Ceasewire.Ledger.Truces;

namespace Ceasewire.Server.Lists;

/// <summary>A truce, or the attempt at one, as one line of a list.</summary>
public sealed record TruceRow(
    string Id,
    string? Where,
    string? Country,
    string? First,
    string? Last,
    string Status,
    int Proposals,
    int Talks,
    int Violations,
    int Claims)
{
    public static TruceRow Of(TruceProcess truce) => new(
        truce.Id,
        truce.Scene.Name,
        truce.Scene.Country,
        ClaimFilter.Iso(truce.First),
        ClaimFilter.Iso(truce.Last),
        Terms.Of(truce.Status),
        truce.Proposals.Length,
        truce.Talks.Length,
        truce.Violations.Length,
        truce.Steps.Length);
}
