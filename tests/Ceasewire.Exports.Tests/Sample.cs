using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

/// <summary>A small ledger with something for every format, and claims that must not pass for happenings.</summary>
internal static class Sample
{
    /// <summary>Holds <see cref="Told"/>'s quote at its offsets, and letters outside the basic plane.</summary>
    public const string Text = " The army shelled the town. 🙂 Nobody else said so.";

    private static readonly Party _villagers =
        new("villagers", null, "SYR", Sector.Cvl, new("villagers", 0, 9), null);

    private static readonly ClaimPlace _aleppo = new(
        "Aleppo",
        170063,
        "SYR",
        "Aleppo Governorate",
        36.2,
        37.16,
        PlacePrecision.Settlement,
        10,
        ["Aleppo Governorate", "Syria"],
        new("the town", 18, 26));

    public static ImmutableArray<Report> Reports { get; } =
    [
        Printed(
            Told.Report(
                "wire.txt",
                Text,
                Strike("strike-1").Says(Told.Monitor).Killed(30, 30),
                Demand("demand"),
                Threat("threat"),
                Strike("planned") with { Status = ClaimStatus.Planned },
                Strike("denied").Says(Told.Government) with { Status = ClaimStatus.Denied }),
            "Wire",
            "https://wire.example/1"),
        Printed(
            Told.Report(
                "voice.txt",
                Text + " This is another report.",
                Strike("strike-2").Says(Told.Activists).Killed(45, 45),
                Truce("truce").By(Told.Government, Told.Rebels),
                Truce("possible").By(Told.Rebels) with { Status = ClaimStatus.Possible }),
            "Voice",
            null),
    ];

    /// <summary>Ids of claims of what is said to have happened.</summary>
    public static ImmutableArray<string> Asserted { get; } = ["demand", "strike-1", "strike-2", "threat", "truce"];

    public static ImmutableArray<string> NotAsserted { get; } = ["denied", "planned", "possible"];

    public static Claim Strike(string id) =>
        Told.Claim(ClaimType.Assault).By(Told.Government).On("2016-12-07") with
        {
            Id = id,
            Mode = "aerial",
            Cameo = "195",
            Recipients = [_villagers],
            Place = _aleppo,
        };

    public static Claim Truce(string id) =>
        Told.Claim(ClaimType.Agree, Matter.Ceasefire).On("2016-12-13") with
        {
            Id = id,
            Cameo = "0871",
            Place = _aleppo,
        };

    public static Report Printed(Report report, string? outlet, string? url) => report with
    {
        Printings = [new(report.Name, $"Report of the {outlet}", outlet, url, "2016-12-08")],
    };

    private static Claim Demand(string id) => Told.Claim(ClaimType.Request, Matter.Ceasefire).By(Told.Rebels) with
    {
        Id = id,
        Cameo = "100",
    };

    private static Claim Threat(string id) => Told.Claim(ClaimType.Threaten).By(Told.Government) with
    {
        Id = id,
        Cameo = "138",
        Recipients = [Told.Rebels],
    };
}
