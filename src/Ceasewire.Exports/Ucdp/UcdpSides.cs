using System.Collections.Immutable;
using Ceasewire.Exports.Codes;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Ucdp;

/// <summary>Who fights whom, in the terms of UCDP's three kinds of violence (its definitions of them).</summary>
/// <param name="Type">1 state-based, 2 non-state, 3 one-sided; null where the reports do not tell.</param>
internal sealed record UcdpSides(int? Type, Party? A, Party? B)
{
    private enum Kind
    {
        Unknown,
        State,
        Group,
        Civilians,
    }

    public string? NameA => A is null ? null : Terms.Of(A);

    public string? NameB => Type == 3 ? "Civilians" : B is null ? null : Terms.Of(B);

    /// <summary>Gleditsch and Ward's number, for sides that are states.</summary>
    public string? GwA => Gw(A);

    public string? GwB => Gw(B);

    public static UcdpSides Of(Occurrence occurrence)
    {
        var actor = occurrence.Actors.FirstOrDefault();
        var other = occurrence.Other;
        return (KindOf(actor), KindOf(other)) switch
        {
            (Kind.State, Kind.State or Kind.Group) => new(1, actor, other),

            // The state is side A, whoever attacked.
            (Kind.Group, Kind.State) => new(1, other, actor),
            (Kind.Group, Kind.Group) => new(2, actor, other),
            (Kind.State or Kind.Group, Kind.Civilians) => new(3, actor, other),
            _ => new(null, actor, other),
        };
    }

    public static bool AreCivilians(ImmutableArray<Party> parties) =>
        !parties.IsEmpty && parties.All(party => KindOf(party) == Kind.Civilians);

    private static Kind KindOf(Party? party) => party?.Sector switch
    {
        Sector.Gov or Sector.Mil or Sector.Cop or Sector.Spy => Kind.State,
        Sector.Reb => Kind.Group,
        Sector.Cvl or Sector.Med or Sector.Hlt or Sector.Aid or Sector.Rel or Sector.Edu or Sector.Opp =>
            Kind.Civilians,
        _ => Kind.Unknown,
    };

    private static string? Gw(Party? party) =>
        KindOf(party) == Kind.State ? Country.Of(party?.Country)?.Gw : null;
}
