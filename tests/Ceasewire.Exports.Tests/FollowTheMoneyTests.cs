using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ceasewire.Exports.Tests;

public sealed partial class FollowTheMoneyTests
{
    /// <summary>Properties of FollowTheMoney's schemata that are used, inherited ones among them.</summary>
    private static readonly Dictionary<string, string[]> _schema = new()
    {
        ["Article"] = ["title", "fileName", "language", "publishedAt", "publisher", "sourceUrl", "author", "mimeType"],
        ["LegalEntity"] = ["name", "country", "alias", "summary"],
        ["Event"] =
        [
            "name", "startDate", "endDate", "date", "location", "country", "involved", "organizer", "summary",
            "description", "recordId", "publisher", "sourceUrl", "proof",
        ],
    };

    private static readonly Dictionary<string, string> _references = new()
    {
        ["involved"] = "LegalEntity",
        ["proof"] = "Article",
    };

    private static IReadOnlyList<JsonNode> Entities => Written.Lines("ftm", [.. Sample.Reports]);

    [Fact]
    public void Write_Entities_KeepTheSchema()
    {
        Assert.Equal(Entities.Count, Entities.Select(entity => (string?)entity["id"]).Distinct().Count());
        Assert.All(Entities, entity =>
        {
            Assert.Equal(["id", "schema", "properties"], entity.AsObject().Select(field => field.Key));
            Assert.All(entity["properties"]!.AsObject(), property =>
            {
                Assert.Contains(property.Key, _schema[(string)entity["schema"]!]);
                Assert.NotEmpty(property.Value!.AsArray());
                Assert.All(property.Value.AsArray(), value => Assert.False(string.IsNullOrEmpty((string?)value)));
            });
        });
    }

    [Fact]
    public void Write_Values_AreOfTheirTypes()
    {
        Assert.All(Values("country"), value => Assert.Matches("^[a-z]{2}$", value));
        Assert.All(Values("startDate").Concat(Values("publishedAt")), value => Assert.Matches(Date(), value));
        Assert.All(Values("language"), value => Assert.Equal("eng", value));
        Assert.All(Values("sourceUrl"), value => Assert.True(Uri.IsWellFormedUriString(value, UriKind.Absolute)));
    }

    [Fact]
    public void Write_References_StandBeforeTheyAreUsed()
    {
        Dictionary<string, string> before = [];
        foreach (var entity in Entities)
        {
            foreach (var (property, schema) in _references)
            {
                Assert.All(
                    entity["properties"]![property]?.AsArray() ?? [],
                    id => Assert.Equal(schema, before[(string)id!]));
            }

            before[(string)entity["id"]!] = (string)entity["schema"]!;
        }
    }

    [Fact]
    public void Write_AnIncident_LeadsToBothArticles()
    {
        var strike = Entities.Single(entity =>
            entity["properties"]!["recordId"]?.AsArray().Any(id => (string?)id == "strike-1") == true)["properties"]!;

        Assert.Equal(2, strike["proof"]!.AsArray().Count);
        Assert.Equal(2, strike["recordId"]!.AsArray().Count);
        Assert.Equal(
            ("ASSAULT, Aleppo, 2016-12-07", "sy"),
            ((string?)strike["name"]![0], (string?)strike["country"]![0]));
    }

    [GeneratedRegex("^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    private static IEnumerable<string> Values(string property) => Entities
        .SelectMany(entity => entity["properties"]![property]?.AsArray() ?? [])
        .Select(value => (string)value!);
}
