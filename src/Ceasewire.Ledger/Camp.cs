using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>
/// Who fights, holds ground and is bound by a truce: a state with its armed forces is one camp, armed groups known by
/// name are camps of their own.
/// </summary>
/// <param name="Key">Equal for the same camp.</param>
/// <param name="Code">"SYR REB"; "SYR GOV" for a state and its forces; empty where nothing is known.</param>
/// <param name="IsDescribed">Only described ("the rebels"), so that it may be any named group of its code.</param>
public readonly record struct Camp(string Key, string Code, bool IsDescribed)
{
    public static Camp Of(Party party)
    {
        var side = Side.Of(party);
        if (IsState(party))
        {
            string state = $"{party.Country} GOV";
            return new(state, state, IsDescribed: false);
        }

        return IsOnlyDescribed(party) && party is { Country: not null, Sector: not null }
            ? new(side.Code, side.Code, IsDescribed: true)
            : new(side.Key, side.Code, IsDescribed: party.Id is null);
    }

    /// <summary>Armed, or a government's: one that can fight, hold ground and keep a truce.</summary>
    public static bool IsParty(Party party) => party.Sector
        is Sector.Gov or Sector.Mil or Sector.Reb or Sector.Cop or Sector.Spy or Sector.Uaf;

    /// <summary>"The rebels" of a country may be any of its rebel groups.</summary>
    public bool MayBe(Camp other) =>
        Key == other.Key || ((IsDescribed || other.IsDescribed) && Code.Length > 0 && Code == other.Code);

    private static bool IsState(Party party) =>
        party is { Country: { Length: 3 } country, Sector: Sector.Gov or Sector.Mil or Sector.Cop or Sector.Spy }
        && country is not ("IGO" or "NGO");

    /// <summary>No id, or that of a role in a country: "sy-reb".</summary>
    private static bool IsOnlyDescribed(Party party) =>
        party.Id is not { } id
        || (party.Sector is { } sector
            && id.Length == 6
            && id.EndsWith($"-{Terms.Of(sector)}", StringComparison.Ordinal));
}
