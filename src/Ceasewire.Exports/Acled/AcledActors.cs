using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Acled;

/// <summary>
/// Who stands on each side of a row, in ACLED's kinds of actors (its codebook's "inter" codes, as words).
/// </summary>
internal static class AcledActors
{
    public const string State = "State forces";

    public const string Rebels = "Rebel group";

    public const string Civilians = "Civilians";

    public const string External = "External/Other forces";

    /// <summary>
    /// The first side and the second. Where nobody is said to suffer, the second actor of the first list stands there:
    /// both who clash are actors.
    /// </summary>
    public static (ImmutableArray<Party> One, ImmutableArray<Party> Other) Sides(Occurrence occurrence) =>
        occurrence.Recipients.IsEmpty && occurrence.Actors.Length > 1
            ? ([occurrence.Actors[0]], occurrence.Actors.RemoveAt(0))
            : (occurrence.Actors, occurrence.Recipients);

    public static string? First(ImmutableArray<Party> side) => side.IsEmpty ? null : Terms.Of(side[0]);

    /// <summary>The others of a side.</summary>
    public static string Associated(ImmutableArray<Party> side) => Citations.Join(side.Skip(1).Select(Terms.Of));

    /// <returns>The kind of a side's first party; null where it is not known.</returns>
    public static string? InterOf(ImmutableArray<Party> side, Occurrence occurrence) =>
        side.IsEmpty ? null : InterOf(side[0], occurrence);

    public static bool IsArmed(string? inter) => inter is State or Rebels or External;

    /// <summary>"State forces-Rebel group"; "State forces only" where there is no other side.</summary>
    public static string? Interaction(ImmutableArray<Party> one, ImmutableArray<Party> other, Occurrence occurrence) =>
        InterOf(one, occurrence) is not { } first ? null
        : other.IsEmpty ? $"{first} only"
        : InterOf(other, occurrence) is { } second ? $"{first}-{second}"
        : null;

    private static string? InterOf(Party party, Occurrence occurrence) => party.Sector switch
    {
        _ when occurrence.Claim.Type == ClaimType.Protest && occurrence.Actors.Contains(party) =>
            occurrence.Claim.Mode == "riot" ? "Rioters" : "Protesters",
        Sector.Gov or Sector.Mil or Sector.Cop or Sector.Spy => OfState(party, occurrence),
        Sector.Reb => Rebels,
        Sector.Igo => External,
        Sector.Cvl or Sector.Med or Sector.Hlt or Sector.Aid or Sector.Rel or Sector.Edu or Sector.Bus or Sector.Ngo
            or Sector.Opp or Sector.Pty => Civilians,
        _ => null,
    };

    /// <summary>Forces outside their own country are external ones; where either is unknown, so is that.</summary>
    private static string? OfState(Party party, Occurrence occurrence) =>
        party.Country is null ? null
        : party.Country is "IGO" ? External
        : occurrence.Place?.Country is not { } here ? null
        : party.Country == here ? State : External;
}
