using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ceasewire.Records;

namespace Ceasewire.Store.Tests;

/// <summary>Articles and readings made by hand.</summary>
internal static class Reports
{
    public static Article Article(string text, string? outlet = null) =>
        new("a.txt", text) { Outlet = outlet, Title = "A title" };

    public static (Article Article, Reading Reading) Of(
        Article article,
        string model = "m1",
        PublicationBasis basis = PublicationBasis.Unknown,
        params ImmutableArray<Claim> claims) =>
        (
            article,
            new Reading(
                new(
                    article.Name,
                    IdOf(article.Text),
                    article.Title,
                    article.Url,
                    article.Outlet,
                    "en",
                    article.Text.Length,
                    new(basis == PublicationBasis.Given ? "2016-12-08" : null, basis, []),
                    model,
                    "l1"),
                [],
                claims));

    public static Claim Claim(string id) => new()
    {
        Id = id,
        Rule = "assault.bomb",
        Type = ClaimType.Assault,
        Status = ClaimStatus.Happened,
        Trigger = new("a", 0, 1),
        Quote = new("a", 0, 1),
        Time = new("2016-12-07", "2016-12-07T00:00", "2016-12-08T00:00", TimePrecision.Day, TimeBasis.Said, null),
        Confidence = 0.5,
    };

    public static string IdOf(string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
