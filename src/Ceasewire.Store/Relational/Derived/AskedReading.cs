using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>What a reading's claims are asked and joined by: a function of the reading, so it is made outside any lock.</summary>
/// <param name="Days">On which its happenings can have been.</param>
/// <param name="Undated">Happenings of no known day.</param>
internal sealed record AskedReading(
    ImmutableArray<AskedClaim> Claims, ImmutableArray<string> Days, ImmutableArray<Incident> Undated)
{
    public static AskedReading Of(Reading reading)
    {
        var claims = AskedClaim.In(reading);
        Account[] accounts = [.. claims.Select(claim => claim.Account)];
        return new(
            claims,
            [.. IncidentFinder.DaysOf(accounts).Select(day => IsoDay.Of(day))],
            IncidentFinder.FindUndated(accounts));
    }
}

/// <summary>A claim with the names it is asked for by.</summary>
/// <param name="Day">Of the act, else of publication; empty where neither is known.</param>
/// <param name="Names">As <see cref="NameTable"/> has them.</param>
internal sealed record AskedClaim(Account Account, string Day, ImmutableArray<(string Name, NameRole Role)> Names)
{
    /// <summary>By position. Neither days nor names depend on the text, the printings or the family.</summary>
    public static ImmutableArray<AskedClaim> In(Reading reading) =>
    [
        .. Account.In([new(reading, "", [])], id => id).Select(account => new AskedClaim(
            account,
            Selection.DayOf(account) ?? "",
            [
                .. Selection.PlacesOf(account.Claim).Select(name => (NameTable.Normal(name), NameRole.Place)),
                .. Selection.PartiesOf(account.Claim).Select(name => (NameTable.Normal(name), NameRole.Party)),
            ])),
    ];
}
