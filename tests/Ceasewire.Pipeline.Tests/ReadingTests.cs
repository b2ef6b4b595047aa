using System.Globalization;
using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests;

[Collection(nameof(LoadedReader))]
public sealed class ReadingTests(LoadedReader loaded)
{
    private static readonly Article Talks = new("talks.txt", """
        Ministers to meet over truce
        US Secretary of State John Kerry was to hold talks with Russian counterpart Sergei Lavrov in Hamburg, Germany, later on Wednesday.
        A family walks past a ruined house in Aleppo, Syria December 2, 2016.
        On Tuesday, rebels withdrew from two districts of Aleppo. “We had no choice”, she said.
        On Thursday, activists said that air strikes killed at least 12 people in the city.
        """);

    [Fact]
    public void Read_NoDateGiven_InfersItFromCaptionAndWeekdays()
    {
        var published = loaded.Reader.Read(Talks).Article.Published;

        Assert.Equal(("2016-12-08", PublicationBasis.Inferred), (published.Edtf, published.Basis));
        Assert.Contains(published.Quotes, quote => quote.Exact.Contains("December 2, 2016", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TalksThatWereToBeHeld_ArePlannedBetweenCodedParties()
    {
        var talks = Assert.Single(
            loaded.Reader.Read(Talks).Claims,
            claim => claim.Trigger.Exact.Contains("talks", StringComparison.Ordinal));

        Assert.Equal(
            (ClaimType.Consult, ClaimStatus.Planned, "Hamburg"),
            (talks.Type, talks.Status, talks.Place?.Name));
        Assert.Equal(
            [("USA", Sector.Gov), ("RUS", Sector.Gov)],
            talks.Actors.Select(party => (party.Country!, party.Sector!.Value)));
    }

    [Fact]
    public void Read_SpeakerNobodyNames_IsAnOrphan()
    {
        var orphan = Assert.Single(
            loaded.Reader.Read(Talks).Notices,
            notice => notice.Kind == NoticeKind.OrphanSpeaker);

        Assert.Contains("she said", orphan.Quote.Exact, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryQuote_EqualsTheTextAtItsOffsets()
    {
        var runes = Talks.Text.EnumerateRunes().ToArray();

        Assert.All(Quotes.In(loaded.Reader.Read(Talks)), quote =>
            Assert.Equal(quote.Exact, string.Concat(runes[quote.Start..quote.End].Select(rune => rune.ToString()))));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Read_OtherCulture_GivesTheSameBytes(string culture)
    {
        byte[] before = Bytes();
        var current = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(before, Bytes());
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
        }
    }

    [Fact]
    public void Read_ManyThreads_GivesTheSameBytes()
    {
        byte[] alone = Bytes();

        Assert.All(
            Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => Bytes()).ToList(),
            bytes => Assert.Equal(alone, bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 killed \udfff")]
    [InlineData("قتل 12 شخصا في حلب.")]
    [InlineData("\u0001\u0002\u202e .. !!")]
    public void Read_TextWithoutEnglish_GivesAReading(string text) =>
        Assert.Equal("ceasewire.reading/1", loaded.Reader.Read(new Article("odd", text)).Format);

    [Fact]
    public void Read_TenThousandQuotationMarks_GivesAReading() =>
        Assert.Empty(loaded.Reader.Read(new Article("marks", new string('"', 10_000))).Claims);

    private byte[] Bytes() =>
        JsonSerializer.SerializeToUtf8Bytes(loaded.Reader.Read(Talks), RecordJson.Contract.Reading);
}
