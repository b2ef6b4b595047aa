using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>
/// Where the truces of one report are. A place in a country of whose fighting the report tells nothing is where people
/// met or spoke ("talks in Hamburg"), not where guns fall silent. What gives no place of its own takes that of the
/// truce or the fighting told before it.
/// </summary>
internal static class ReportScenes
{
    /// <summary>Scenes of the report's claims about truces, by the claims' ids. From the report alone.</summary>
    public static Dictionary<string, TruceScene> Of(Report report)
    {
        var claims = report.Reading.Claims;
        var fought = claims.Where(claim => IsOfWar(claim) && IsNamed(claim))
            .Select(claim => claim.Place?.Country)
            .OfType<string>()
            .ToHashSet();
        TruceScene? truce = null, war = null;
        Dictionary<string, TruceScene> scenes = [];
        List<Claim> waiting = [];
        foreach (var claim in claims)
        {
            if (TruceReading.Of(claim) is null)
            {
                war = (IsOfWar(claim) ? SaidOf(claim, fought) : null) ?? war;
                continue;
            }

            var said = SaidOf(claim, fought);
            truce = said ?? truce ?? war;
            if (truce is null)
            {
                waiting.Add(claim);
            }
            else
            {
                scenes[claim.Id] = said ?? truce with { Basis = SceneBasis.Inherited };
            }
        }

        foreach (var claim in waiting)
        {
            scenes[claim.Id] = First(claims, fought) ?? OfParties(claim);
        }

        return scenes;
    }

    private static TruceScene? SaidOf(Claim claim, HashSet<string> fought) =>
        claim.Place is { Precision: not PlacePrecision.Water } place
        && (fought.Count == 0
            ? claim.Type != ClaimType.Consult
            : place.Country is { } country && fought.Contains(country))
            ? TruceScene.Of(place)
            : null;

    /// <summary>The first truce of the report that has a place; else its first fighting.</summary>
    private static TruceScene? First(ImmutableArray<Claim> claims, HashSet<string> fought)
    {
        var first = claims.Where(claim => TruceReading.Of(claim) is not null)
            .Concat(claims.Where(IsOfWar))
            .Select(claim => SaidOf(claim, fought))
            .FirstOrDefault(scene => scene is not null);
        return first is null ? null : first with { Basis = SceneBasis.Inherited };
    }

    private static TruceScene OfParties(Claim claim) =>
        claim.Actors.Where(Camp.IsParty).Select(party => party.Country).Distinct().ToArray() is [{ Length: 3 } country]
            && country is not ("IGO" or "NGO")
            ? TruceScene.OfCountry(country)
            : TruceScene.Unknown;

    /// <summary>By its name: what "the districts" are may be misread.</summary>
    private static bool IsNamed(Claim claim) =>
        claim.Place?.Quote.Exact is { } words && words.Any(char.IsUpper);

    private static bool IsOfWar(Claim claim) => claim.Type
        is ClaimType.Assault
            or ClaimType.Coerce
            or ClaimType.Control
            or ClaimType.Retreat
            or ClaimType.Toll
            or ClaimType.Situation;
}
