using System.Collections.Immutable;
using Ceasewire.Ledger.Families;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

/// <summary>Claims and reports made by hand.</summary>
internal static class Told
{
    public static Party Government { get; } =
        new("Syria: government", "sy-gov", "SYR", Sector.Gov, new("Damascus", 0, 8), null);

    public static Party Rebels { get; } = new("rebels", null, "SYR", Sector.Reb, new("rebels", 0, 6), null);

    public static Party Monitor { get; } =
        new("Observatory", "sohr", "SYR", Sector.Ngo, new("the Observatory", 0, 15), null);

    public static Party Activists { get; } = new("activists", null, "SYR", Sector.Opp, new("activists", 0, 9), null);

    public static Claim Claim(ClaimType type, Matter? about = null, ClaimStatus status = ClaimStatus.Happened) => new()
    {
        Id = "1",
        Rule = "r",
        Type = type,
        About = about,
        Status = status,
        Trigger = new("shelled", 10, 17),
        Quote = new("The army shelled the town", 1, 26),
        Confidence = 0.5,
    };

    public static Claim By(this Claim claim, params ImmutableArray<Party> actors) => claim with { Actors = actors };

    public static Claim Says(this Claim claim, Party teller) =>
        claim with
        {
            Attribution = [new Teller(teller, new("said", 0, 4), Manner.Indirect, false)],
        };

    public static Claim On(this Claim claim, string day) =>
        claim with
        {
            Time = new(day, day + "T00:00", null, TimePrecision.Day, TimeBasis.Said, null),
        };

    public static Claim In(this Claim claim, string place) =>
        claim with
        {
            Place = new(
                place,
                null,
                "SYR",
                null,
                null,
                null,
                PlacePrecision.Settlement,
                null,
                [],
                new(place, 0, place.Length)),
        };

    public static Claim Killed(this Claim claim, double? low, double? high) =>
        claim with
        {
            Figures = claim.Figures.Add(new(FigureKind.Killed, low, low, high, false, new("30", 0, 2))),
        };

    public static Report Report(string name, string text, params ImmutableArray<Claim> claims) =>
        Report(name, "2016-12-08", text, claims);

    public static Report Report(string name, string published, string text, params ImmutableArray<Claim> claims) =>
        new(
            new(
                new(
                    name,
                    "sha256:" + name,
                    null,
                    null,
                    null,
                    "en",
                    text.Length,
                    new(published, PublicationBasis.Given, []),
                    "m",
                    "l"),
                [],
                claims),
            text,
            [new(name, null, null, null, null)]);

    /// <summary>Accounts of reports with nothing in common but their claims.</summary>
    public static ImmutableArray<Account> Accounts(params Claim[] claims)
    {
        Report[] reports = [.. claims.Select((claim, i) => Report($"{i}.txt", $"text {i}", claim))];
        return Account.In(reports, FamilyIndex.Of(reports));
    }
}
