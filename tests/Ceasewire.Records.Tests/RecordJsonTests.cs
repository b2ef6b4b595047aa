using System.Text;
using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Records.Tests;

public sealed class RecordJsonTests
{
    private static readonly Reading Sample = new(
        new ArticleRecord(
            "a.txt",
            "sha256:00",
            null,
            null,
            null,
            "en",
            11,
            new(null, PublicationBasis.Unknown, []),
            "m",
            "l"),
        [new Notice(NoticeKind.OrphanSpeaker, new Quote("“é”", 0, 3), "nobody is named")],
        [
            new Claim
            {
                Id = "1",
                Rule = "truce.reject.active",
                Type = ClaimType.Reject,
                Status = ClaimStatus.Happened,
                Trigger = new("rejected", 3, 11),
                Quote = new("he rejected", 0, 11),
                Actors = [new Party("Syria: government", "sy-gov", "SYR", Sector.Gov, new("he", 0, 2), null)],
                Figures = [new Figure(FigureKind.Killed, 30, null, null, false, new("30", 0, 2))],
                Confidence = 0.5,
            },
        ]);

    private static string Json => JsonSerializer.Serialize(Sample, RecordJson.Contract.Reading);

    [Fact]
    public void Serialize_WritesTheContractsNamesAndValues()
    {
        using var json = JsonDocument.Parse(Json);

        var claim = json.RootElement.GetProperty("claims")[0];
        Assert.Equal("ceasewire.reading/1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal("orphan-speaker", json.RootElement.GetProperty("notices")[0].GetProperty("kind").GetString());
        Assert.Equal("REJECT", claim.GetProperty("type").GetString());
        Assert.Equal("happened", claim.GetProperty("status").GetString());
        Assert.Equal("GOV", claim.GetProperty("actors")[0].GetProperty("sector").GetString());
    }

    [Fact]
    public void Serialize_WritesUnknownValuesAsNull()
    {
        using var json = JsonDocument.Parse(Json);

        var claim = json.RootElement.GetProperty("claims")[0];
        Assert.Equal(JsonValueKind.Null, claim.GetProperty("place").ValueKind);
        Assert.Equal(JsonValueKind.Null, claim.GetProperty("figures")[0].GetProperty("high").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("article").GetProperty("url").ValueKind);
    }

    [Fact]
    public void Serialize_LeavesQuotationMarksReadable() =>
        Assert.Contains("\"exact\":\"“é”\"", Json, StringComparison.Ordinal);

    [Fact]
    public void Deserialize_GivesBackWhatWasWritten() =>
        Assert.Equal(Json, JsonSerializer.Serialize(
            JsonSerializer.Deserialize(Json, RecordJson.Contract.Reading)!, RecordJson.Contract.Reading));

    /// <summary>Every member has a value that no other member has.</summary>
    private static Reading Full
    {
        get
        {
            int next = 0;
            Quote Words(string exact) => new(exact, ++next, 100 + next);
            Party Named(string name) => new(name, $"{name}-id", "SYR", Sector.Reb, Words($"the {name}"), Words("they"));
            return new(
                new ArticleRecord(
                    "b.txt",
                    "sha256:01",
                    "A “title”",
                    "https://example.org/b",
                    "An outlet",
                    "en",
                    12,
                    new("2016-12-07", PublicationBasis.Dateline, [Words("7 December")]),
                    "model",
                    "lexicon"),
                [new Notice(NoticeKind.Boilerplate, Words("Subscribe\nnow"), "it is no news")],
                [
                    new Claim
                    {
                        Id = "2",
                        Rule = "toll.killed",
                        Type = ClaimType.Toll,
                        Mode = "airstrike",
                        Cameo = "196",
                        About = Matter.Evacuation,
                        Status = ClaimStatus.Conditional,
                        Trigger = Words("killed"),
                        Quote = Words("\"killed\" – \\ é 😀"),
                        Condition = Words("if"),
                        Actors = [Named("army"), Named("militia")],
                        Recipients = [Named("people")],
                        Attribution = [new(Named("monitor"), Words("said"), Manner.Mixed, true)],
                        Denies = "1",
                        Time = new(
                            "2016-12", "2016-12-01T00:00", "2017-01-01T00:00", TimePrecision.Month, TimeBasis.Relative, Words("then")),
                        Place = new(
                            "Aleppo", 170063, "SYR", "Aleppo Governorate", 36.2, 37.16, PlacePrecision.Near, 5.5, ["Syria", "Levant"], Words("there")),
                        Figures = [new(FigureKind.Injured, 1, 2.5, 1e9, true, Words("some"))],
                        Confidence = 0.75,
                        Reasons = ["one", "other"],
                    },
                ]);
        }
    }

    [Fact]
    public void ReadReading_GivesBackWhatWasWritten()
    {
        foreach (var reading in new[] { Sample, Full })
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(reading, RecordJson.Contract.Reading);

            var read = RecordJson.ReadReading(json);

            Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(read!, RecordJson.Contract.Reading));
            Assert.NotNull(ReadingReader.Read(json));
        }
    }

    [Theory]
    [InlineData("\"mode\":null,", "")]
    [InlineData("\"mode\":null,", "\"mode\":null,\"mood\":[{}],")]
    [InlineData("\"mode\":null,\"cameo\":null,", "\"cameo\":null,\"mode\":null,")]
    [InlineData("\"confidence\":0.5", "\"confidence\":5e-1")]
    public void ReadReading_OtherForm_ReadsTheSame(string written, string other)
    {
        byte[] json = Encoding.UTF8.GetBytes(Json.Replace(written, other, StringComparison.Ordinal));

        Assert.Equal(Json, JsonSerializer.Serialize(RecordJson.ReadReading(json)!, RecordJson.Contract.Reading));
    }

    [Theory]
    [InlineData("\"type\":\"REJECT\"", "\"type\":\"REJECTS\"")]
    [InlineData("\"confidence\":0.5", "\"confidence\":null")]
    [InlineData("\"actors\":[", "\"actors\":3,\"old\":[")]
    public void ReadReading_NoReading_Throws(string written, string other)
    {
        byte[] json = Encoding.UTF8.GetBytes(Json.Replace(written, other, StringComparison.Ordinal));

        Assert.Throws<JsonException>(() => RecordJson.ReadReading(json));
    }

    [Fact]
    public void Quotes_In_FindsEveryQuote() =>
        Assert.Equal(["“é”", "rejected", "he rejected", "he", "30"], Quotes.In(Sample).Select(quote => quote.Exact));
}
