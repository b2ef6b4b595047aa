using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>Comparisons of whom claims name.</summary>
internal static class Parties
{
    /// <returns>Null where the sector is unknown.</returns>
    public static bool? IsArmed(Party party) => party.Sector switch
    {
        null => null,
        Sector.Mil or Sector.Reb or Sector.Uaf or Sector.Cop or Sector.Spy => true,
        _ => false,
    };

    /// <summary>Some party of one list stands on a side of the other's; an empty list may be anyone.</summary>
    public static bool ShareSide(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        one.IsEmpty || other.IsEmpty || one.Select(Side.Of).Intersect(other.Select(Side.Of)).Any();

    /// <summary>Both lists name a party, and some side stands in both.</summary>
    public static bool NameOneSide(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        !one.IsEmpty && !other.IsEmpty && ShareSide(one, other);

    /// <summary>Not fighters in one list and unarmed people in the other.</summary>
    public static bool MayBeSameVictims(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        one.IsEmpty
        || other.IsEmpty
        || one.Any(victim => other.Any(second =>
            IsArmed(victim) is not { } armed || IsArmed(second) is not { } alsoArmed || armed == alsoArmed));
}
