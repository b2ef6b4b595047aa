using Ceasewire.Intake;
using Ceasewire.Records;

namespace Ceasewire.Intake.Tests;

public sealed class FrontMatterTests : IDisposable
{
    private readonly InputFolder _folder = new();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Read_TakesFieldsFromTheFrontMatterAndTheTextAfterIt(string newline)
    {
        var article = Read(
            string.Join(
                newline,
                "---",
                "outlet: The Wire",
                "url: https://example.org/1",
                "published: 2016-12-08",
                "title: \"Truce: talks\"",
                "tags: [a, b]",
                "---",
                "The guns fell silent."));

        Assert.Equal(
            new Article("a.txt", "The guns fell silent.")
            {
                Outlet = "The Wire",
                Url = "https://example.org/1",
                Language = "en",
                Published = new(2016, 12, 8),
                Title = "Truce: talks",
            },
            article);
    }

    [Theory]
    [InlineData("No rule at all.")]
    [InlineData("---\nA line between rules.\n---\nMore.")]
    [InlineData("---\nA rule that is never closed.")]
    [InlineData("--- dashes\nouter: x\n---\n")]
    public void Read_LeavesTextWithoutAMappingAlone(string text) => Assert.Equal(text, Read(text).Text);

    [Theory]
    [InlineData("bad-date", "---\npublished: last week\n---\nQuiet.")]
    [InlineData("bad-front-matter", "---\ntitle: Truce: talks\n---\nQuiet.")]
    [InlineData("bad-front-matter", "---\noutlet: \"The Wire\n---\nQuiet.")]
    [InlineData("empty", "---\noutlet: The Wire\n---\n \n")]
    public void Read_RefusesBrokenFrontMatter(string code, string text)
    {
        _folder.Write("a.txt", text);

        Assert.Equal(code, Assert.IsType<Incoming.Refused>(Assert.Single(_folder.Read())).Error.Error.Code);
    }

    [Theory]
    [InlineData("---\nttitle: \"x\"*a\n---\nThe mayor spoke.")]
    [InlineData("---\ntitle: {\"\"x\"---\ntitle: \"x\"\n---\nThe mayor spoke.")]
    [InlineData("---\ntitle: \"x\\ud83d\\ud83d\"\n---\nThe mayor spoke.")]
    [InlineData("---\ntitle: \"x\\ud83d y\"\n---\nThe mayor spoke.")]
    [InlineData("---\ntitle: \"x\\U00110000\"\n---\nThe mayor spoke.")]
    public void Read_RefusesABlockThatTheParserGivesUpOn(string text)
    {
        _folder.Write("a.txt", text);

        var refused = Assert.IsType<Incoming.Refused>(Assert.Single(_folder.Read()));

        Assert.Equal("bad-front-matter", refused.Error.Error.Code);
    }

    public void Dispose() => _folder.Dispose();

    private Article Read(string text)
    {
        _folder.Write("a.txt", text);
        return Assert.IsType<Incoming.Received>(Assert.Single(_folder.Read())).Article;
    }
}
