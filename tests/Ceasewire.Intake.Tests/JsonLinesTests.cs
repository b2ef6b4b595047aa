using System.Text;
using Ceasewire.Intake;
using Ceasewire.Records;

namespace Ceasewire.Intake.Tests;

public sealed class JsonLinesTests
{
    private static List<Incoming> Read(byte[] bytes, DateOnly? published = null) =>
        [
            .. new ArticleSource(new MemoryStream(bytes), published).Read(
                InputFiles.Find(["-"], InputFormat.Jsonl),
                InputFormat.Jsonl),
        ];

    private static List<Incoming> Read(string lines) => Read(Encoding.UTF8.GetBytes(lines));

    [Fact]
    public void Read_TakesEveryField()
    {
        var article = Assert
            .IsType<Incoming.Received>(
                Assert.Single(
                    Read(
                        """{"name":"a","text":"Quiet.","published":"2016-12-08T10:00:00Z","title":"T","outlet":"O","url":"U","other":[1]}""")))
            .Article;

        Assert.Equal(
            new Article("a", "Quiet.")
            {
                Published = new(2016, 12, 8),
                Title = "T",
                Outlet = "O",
                Url = "U",
                Language = "en",
            },
            article);
    }

    [Theory]
    [InlineData("bad-json", """{"name":"a","text":"x" """)]
    [InlineData("bad-json", "plain text")]
    [InlineData("bad-json", """["name"]""")]
    [InlineData("bad-field", """{"name":"a","text":5}""")]
    [InlineData("bad-date", """{"name":"a","text":"x","published":"8/12/2016"}""")]
    [InlineData("empty", """{"name":"a"}""")]
    [InlineData("empty", """{"name":"a","text":" "}""")]
    [InlineData("binary", """{"name":"a","text":"a\u0000b"}""")]
    [InlineData("lone-surrogate", """{"name":"a","text":"half \ud83d a pair"}""")]
    [InlineData("lone-surrogate", """{"name":"a\udc00","text":"x"}""")]
    public void Read_RefusesABrokenLineAndGoesOn(string code, string line)
    {
        var read = Read($"{line}\n\n{{\"name\":\"next\",\"text\":\"Quiet.\"}}");

        Assert.Equal(2, read.Count);
        Assert.Equal(code, Assert.IsType<Incoming.Refused>(read[0]).Error.Error.Code);
        Assert.Equal("next", Assert.IsType<Incoming.Received>(read[1]).Article.Name);
    }

    [Fact]
    public void Read_NamesALineThatCannotBeReadByItsNumber() =>
        Assert.Equal("line 2", Assert.IsType<Incoming.Refused>(Assert.Single(Read("\nnothing"))).Error.Name);

    [Fact]
    public void Read_RefusesBytesThatAreNotUtf8()
    {
        byte[] line = [.. "{\"name\":\"a\",\"text\":\""u8, 0xE4, .. "\"}"u8];

        Assert.IsType<Incoming.Refused>(Assert.Single(Read(line)));
    }

    [Fact]
    public void Read_SkipsALineThatIsTooLong()
    {
        byte[] lines =
        [
            .. Enumerable.Repeat((byte)'x', Limits.LineBytes + 1),
            .. "\n{\"name\":\"next\",\"text\":\"Quiet.\"}"u8,
        ];

        var read = Read(lines);

        Assert.Equal("too-long", Assert.IsType<Incoming.Refused>(read[0]).Error.Error.Code);
        Assert.IsType<Incoming.Received>(read[1]);
    }

    [Fact]
    public void Read_GivesTheDayToArticlesThatHaveNone()
    {
        var read = Read(
            "{\"name\":\"a\",\"text\":\"x\"}\n{\"name\":\"b\",\"text\":\"x\",\"published\":\"2016-12-09\"}"u8.ToArray(),
            new(2016, 12, 8));

        Assert.Equal(
            [new(2016, 12, 8), new DateOnly(2016, 12, 9)],
            read.Cast<Incoming.Received>().Select(x => x.Article.Published!.Value));
    }
}
