using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Ledger.Families;
using Ceasewire.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Ceasewire.Ledger.Tests;

/// <summary>Claims of truces, ground and attacks, by chance.</summary>
internal static class AnyClaims
{
    private static readonly Party[] Parties = [Told.Government, Told.Rebels, Told.Monitor, Told.Activists];

    public static Gen<Claim> Claims { get; } =
        from type in Gen.Elements(
            ClaimType.Request,
            ClaimType.Agree,
            ClaimType.Reject,
            ClaimType.Control,
            ClaimType.Retreat,
            ClaimType.Assault,
            ClaimType.Consult)
        from status in Gen.Elements(ClaimStatus.Happened, ClaimStatus.Ongoing, ClaimStatus.Planned, ClaimStatus.Denied)
        from cameo in Gen.Elements(null, "192", "196", "0871")
        from trigger in Gen.Elements("came into", "held", "collapsed", "seized", "agreed")
        from actor in Gen.Elements(Parties)
        from teller in Gen.Elements(Parties)
        from place in Gen.Elements(null, "Aleppo", "Homs")
        from day in Gen.Choose(1, 28)
        from month in Gen.Choose(9, 12)
        select In(
            place,
            Told.Claim(type, Matter.Ceasefire, status)
                .On(string.Create(CultureInfo.InvariantCulture, $"2016-{month:00}-{day:00}"))
                .By(actor)
                .Says(teller) with
            {
                Cameo = cameo,
                Trigger = new(trigger, 0, trigger.Length),
            });

    private static Claim In(string? place, Claim claim) => place is null ? claim : claim.In(place);

    /// <summary>Reports of three claims each, that appeared in one month or another.</summary>
    public static ImmutableArray<Account> Accounts(IEnumerable<Claim> claims)
    {
        Report[] reports =
        [
            .. claims.Select((claim, i) => claim with { Id = $"{i}" })
                .Chunk(3)
                .Select((chunk, i) => Told.Report(
                    $"{i}.txt",
                    string.Create(CultureInfo.InvariantCulture, $"2016-{9 + (i % 4):00}-29"),
                    $"text {i}",
                    [.. chunk])),
        ];
        return Account.In(reports, FamilyIndex.Of(reports));
    }
}
