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

    [Fact]
    public void Quotes_In_FindsEveryQuote() =>
        Assert.Equal(["“é”", "rejected", "he rejected", "he", "30"], Quotes.In(Sample).Select(quote => quote.Exact));
}
