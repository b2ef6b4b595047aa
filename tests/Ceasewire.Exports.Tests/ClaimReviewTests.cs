using System.Text.Json.Nodes;

namespace Ceasewire.Exports.Tests;

public sealed class ClaimReviewTests
{
    /// <summary>Properties of schema.org's types that are used, their parents' among them.</summary>
    private static readonly Dictionary<string, string[]> _schema = new()
    {
        ["ClaimReview"] = ["claimReviewed", "author", "itemReviewed", "reviewRating", "url", "datePublished"],
        ["Claim"] = ["text", "author", "datePublished", "appearance", "firstAppearance", "claimInterpreter"],
        ["NewsArticle"] = ["name", "headline", "url", "datePublished", "publisher"],
        ["Organization"] = ["name", "url"],
        ["Rating"] = ["alternateName", "ratingExplanation", "ratingValue", "bestRating", "worstRating"],
    };

    private static JsonNode Graph => JsonNode.Parse(Written.Text("claimreview", [.. Sample.Reports]))!;

    [Fact]
    public void Write_UsesOnlyPropertiesOfTheVocabulary()
    {
        Assert.Equal("https://schema.org", (string?)Graph["@context"]);
        Assert.All(Graph["@graph"]!.AsArray(), review =>
        {
            Assert.Equal("ClaimReview", (string?)review!["@type"]);
            Assert.Equal("Claim", (string?)review["itemReviewed"]!["@type"]);
            Check(review.AsObject());
        });
    }

    [Fact]
    public void Write_GivesNoRating_ButTellsOfSources()
    {
        var strike = Review("strike-1");

        Assert.Null(strike["reviewRating"]!["ratingValue"]);
        Assert.Contains(
            "sources that say it happened: 2. Disputed",
            (string?)strike["reviewRating"]!["ratingExplanation"],
            StringComparison.Ordinal);
        Assert.Equal("Observatory", (string?)strike["itemReviewed"]!["author"]!["name"]);
        Assert.Equal("https://wire.example/1", (string?)strike["itemReviewed"]!["appearance"]![0]!["url"]);
    }

    [Theory]
    [InlineData("planned", "Not rated: told as planned")]
    [InlineData("denied", "Not rated: told as denied")]
    public void Write_WhatDidNotHappen_SaysSo(string claim, string expected) =>
        Assert.Equal(expected, (string?)Review(claim)["reviewRating"]!["alternateName"]);

    [Fact]
    public void Write_AReportsOwnVoice_IsItsOutlet() =>
        Assert.Equal("Wire", (string?)Review("demand")["itemReviewed"]!["author"]!["name"]);

    private static JsonNode Review(string claim) => Graph["@graph"]!.AsArray()
        .Single(review => (string?)review!["@id"] == $"urn:ceasewire:review:{claim}")!;

    private static void Check(JsonObject thing)
    {
        string[] allowed = _schema[(string)thing["@type"]!];
        foreach (var (name, value) in thing.Where(property => !property.Key.StartsWith('@')))
        {
            Assert.Contains(name, allowed);
            foreach (var child in value is JsonArray several ? [.. several] : new[] { value })
            {
                if (child is JsonObject nested)
                {
                    Check(nested);
                }
            }
        }
    }
}
