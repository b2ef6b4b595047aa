using System.Text;
using System.Text.Json.Nodes;
using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

public sealed class WebAnnotationTests
{
    private const string Text = "🙂🙂 The army shelled the town. 🙂🙂";

    private static Claim Claim => Told.Claim(ClaimType.Assault) with
    {
        Quote = new("The army shelled the town", 3, 28),
        Trigger = new("shelled", 12, 19),
    };

    [Fact]
    public void Write_FollowsTheModel()
    {
        var page = JsonNode.Parse(Written.Text("annotations", [.. Sample.Reports]))!;

        Assert.Equal(("http://www.w3.org/ns/anno.jsonld", "AnnotationPage"), (
            (string?)page["@context"], (string?)page["type"]));
        Assert.All(page["items"]!.AsArray(), annotation =>
        {
            Assert.Equal("Annotation", (string?)annotation!["type"]);
            Assert.True(Uri.IsWellFormedUriString((string?)annotation["id"], UriKind.Absolute));
            Assert.True(Uri.IsWellFormedUriString((string?)annotation["target"]!["source"]!["id"], UriKind.Absolute));
            Assert.All(annotation["body"]!.AsArray(), body => Assert.Equal("TextualBody", (string?)body!["type"]));
        });
    }

    [Fact]
    public void Write_Positions_CountCodePoints()
    {
        var selectors = Selectors("annotations");
        var quoted = selectors.Single(one => (string?)one!["type"] == "TextQuoteSelector")!;
        var position = selectors.Single(one => (string?)one!["type"] == "TextPositionSelector")!;
        Rune[] text = [.. Text.EnumerateRunes()];
        var (start, end) = ((int)position["start"]!, (int)position["end"]!);

        Assert.Equal((string?)quoted["exact"], string.Concat(text[start..end]));
        Assert.Equal(("🙂🙂 ", ". 🙂🙂"), ((string?)quoted["prefix"], (string?)quoted["suffix"]));
    }

    [Fact]
    public void WritePositions_HoldsNoWordOfTheReport()
    {
        string text = Written.Text("annotation-positions", Told.Report("a.txt", Text, Claim));

        Assert.Equal("TextPositionSelector", (string?)Assert.Single(Selectors("annotation-positions"))!["type"]);
        Assert.All(
            Text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            word => Assert.DoesNotContain($"{word} ", text, StringComparison.Ordinal));
    }

    private static JsonArray Selectors(string format) =>
        JsonNode.Parse(Written.Text(format, Told.Report("a.txt", Text, Claim)))!
            ["items"]![0]!["target"]!["selector"]!.AsArray();
}
