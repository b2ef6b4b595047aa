using System.Globalization;
using System.Text;
using Ceasewire.Ledger;
using Ceasewire.Records;
using Ceasewire.Store.Archive;

namespace Ceasewire.Store.Tests.Contract;

/// <summary>What every store does.</summary>
public abstract class StoreContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the test's own ledger, which is empty the first time.</summary>
    private protected abstract IStore Open();

    [Fact]
    public async Task AddAsync_GivesBackTheReportAsItWasRead()
    {
        using var store = Open();
        var (article, reading) = Reports.Of(Reports.Article("Guns – quiet.", "Wire"), claims: Reports.Claim("c1"));

        await store.AddAsync([(article, reading)], Cancellation);

        var report = Assert.Single(await store.ReportsAsync(Cancellation));
        Assert.Equal("Guns – quiet.", report.Text);
        Assert.Equal("c1", Assert.Single(report.Reading.Claims).Id);
        Assert.Equal(new Printing("a.txt", "A title", "Wire", null, null), Assert.Single(report.Printings));
    }

    [Fact]
    public async Task AddAsync_TheSameArticleTwice_ChangesNothing()
    {
        using var store = Open();
        var report = Reports.Of(Reports.Article("Quiet."), claims: Reports.Claim("c1"));

        var first = await store.AddAsync([report, report], Cancellation);
        var second = await store.AddAsync([report], Cancellation);

        Assert.Equal([Addition.Added, Addition.Unchanged], first);
        Assert.Equal([Addition.Unchanged], second);
        Assert.Single((await store.ReportsAsync(Cancellation))[0].Printings);
    }

    [Fact]
    public async Task AddAsync_TheSameTextFromAnotherOutlet_KeepsOneReadingAndBothPrintings()
    {
        using var store = Open();

        var added = await store.AddAsync(
            [Reports.Of(Reports.Article("Quiet.", "Wire")), Reports.Of(Reports.Article("Quiet.", "Gazette"))],
            Cancellation);

        Assert.Equal([Addition.Added, Addition.PrintedAgain], added);
        Assert.Equal(
            ["Gazette", "Wire"],
            Assert.Single(await store.ReportsAsync(Cancellation)).Printings.Select(printing => printing.Outlet));
    }

    [Fact]
    public async Task AddAsync_PrintingsInAnyOrder_NamesTheReportAfterTheEarliest()
    {
        using var store = Open();
        (string Name, string? Outlet, string? Day)[] printings =
            [("late", "Wire", "2016-12-09"), ("early", "Wire", "2016-12-08"), ("other", "Gazette", null)];
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        foreach (int[] order in orders)
        {
            foreach (var (name, outlet, day) in order.Select(i => printings[i]))
            {
                await store.AddAsync(
                    [Printed(Reports.Article($"Quiet {string.Join(' ', order)}.", outlet) with { Name = name }, day)],
                    Cancellation);
            }
        }

        var reports = await store.ReportsAsync(Cancellation);

        Assert.Equal(orders.Length, reports.Length);
        Assert.All(reports, report =>
        {
            Assert.Equal(("early", "2016-12-08"), (report.Name, report.Reading.Article.Published.Edtf));
            Assert.Equal(
                [("early", "Wire"), ("other", "Gazette")],
                report.Printings.Select(printing => (printing.Name, printing.Outlet)));
        });
        Assert.All(await store.SearchAsync("quiet", 10, Cancellation), hit => Assert.Equal("early", hit.Name));
    }

    [Fact]
    public async Task AddAsync_AReadingOfANewerModel_TakesThePlaceOfTheOld()
    {
        using var store = Open();
        await store.AddAsync([Reports.Of(Reports.Article("Quiet."), "m1", claims: Reports.Claim("old"))], Cancellation);

        var added = await store.AddAsync(
            [Reports.Of(Reports.Article("Quiet."), "m2", claims: Reports.Claim("new"))],
            Cancellation);

        Assert.Equal([Addition.ReadAgain], added);
        Assert.Empty(await store.FindClaimsAsync("old", Cancellation));
        Assert.Single(await store.FindClaimsAsync("new", Cancellation));
    }

    [Fact]
    public async Task AddAsync_AReadingThatKnowsItsDay_TakesThePlaceOfOneThatDoesNot()
    {
        using var store = Open();
        var article = Reports.Article("Quiet.");
        await store.AddAsync([Reports.Of(article)], Cancellation);

        Assert.Equal(
            [Addition.ReadAgain],
            await store.AddAsync([Reports.Of(article, basis: PublicationBasis.Given)], Cancellation));
        Assert.Equal([Addition.Unchanged], await store.AddAsync([Reports.Of(article)], Cancellation));
    }

    [Fact]
    public async Task FindClaimsAsync_FindsByTheStartOfAnId()
    {
        using var store = Open();
        await store.AddAsync(
            [Reports.Of(Reports.Article("Quiet."), claims: [Reports.Claim("abc1"), Reports.Claim("abd2")])],
            Cancellation);

        Assert.Equal(["abc1"], (await store.FindClaimsAsync("abc", Cancellation)).Select(found => found.Claim));
        Assert.Equal(2, (await store.FindClaimsAsync("ab", Cancellation)).Length);
        Assert.Empty(await store.FindClaimsAsync("b", Cancellation));
    }

    [Theory]
    [InlineData("ceasefire", 1)]
    [InlineData("CEASEFIRE aleppo", 1)]
    [InlineData("title", 1)]
    [InlineData("ceasefire homs", 0)]
    [InlineData("\"unclosed OR NEAR(", 0)]
    [InlineData("", 0)]
    public async Task SearchAsync_FindsArticlesWithAllTheWords(string words, int count)
    {
        using var store = Open();
        await store.AddAsync([Reports.Of(Reports.Article("A ceasefire in Aleppo."))], Cancellation);

        Assert.Equal(count, (await store.SearchAsync(words, 10, Cancellation)).Length);
    }

    [Fact]
    public async Task AddAsync_StoppedHalfWay_LeavesNothingOfIt()
    {
        using var store = Open();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.AddAsync([Reports.Of(Reports.Article("Quiet."))], stop.Token));

        Assert.Empty(await store.ReportsAsync(Cancellation));
    }

    [Fact]
    public async Task ProofAsync_GivesTheOriginalsOfATextAndTheirRowsOfTheLog()
    {
        using var store = Open();
        var (article, reading) = Reports.Of(Reports.Article("Quiet."));
        var (other, otherReading) = Reports.Of(Reports.Article("Loud."));
        var first = Kept(store, "first", "a.html") with
        {
            Url = "https://example.org/a",
            Status = 200,
            Headers = [new("Content-Type", "text/html")],
        };
        var second = Kept(store, "second", "b.html");
        await store.AddAsync(
            [
                new Accession(article, reading, new(first, 0, "html", [new("html", "1")])),
                new Accession(article, reading, new(second, 3, "html", [])),
                new Accession(other, otherReading, new(Kept(store, "third", "c.html"), 0, "html", [])),
            ],
            Cancellation);

        var proof = await store.ProofAsync(reading.Article.Id, Cancellation);

        Assert.Equal([first.Original, second.Original], proof.Texts.Select(text => text.Capture.Original));
        Assert.Equal((0, 3), (proof.Texts[0].Ordinal, proof.Texts[1].Ordinal));
        Assert.Equal("https://example.org/a", proof.Texts[0].Capture.Url);
        Assert.Equal([new("html", "1")], proof.Texts[0].Steps);
        string[] subjects = [reading.Article.Id, first.Original, second.Original];
        Assert.Equal(subjects.Order(), proof.Log.Select(row => row.Subject).Distinct().Order());
        Assert.Equal(proof.Log.OrderBy(row => row.Sequence), proof.Log);
        Assert.Contains(proof.Log, row => row.Kind == "text-extracted");
    }

    [Fact]
    public async Task ProofAsync_OfATextThatCameWithoutOriginal_HasTheLogAlone()
    {
        using var store = Open();
        var report = Reports.Of(Reports.Article("Quiet."));
        await store.AddAsync([report], Cancellation);

        var proof = await store.ProofAsync(report.Reading.Article.Id, Cancellation);

        Assert.Empty(proof.Texts);
        Assert.Contains(proof.Log, row => row.Kind == "article-added");
        Assert.Empty((await store.ProofAsync("sha256:none", Cancellation)).Log);
    }

    [Fact]
    public async Task Open_WhileAnotherReadsAndWrites_SeesWhatWasCommitted()
    {
        using var writer = Open();
        using var reader = Open();

        await writer.AddAsync([Reports.Of(Reports.Article("Quiet."))], Cancellation);

        Assert.Single(await reader.ReportsAsync(Cancellation));
    }

    private static Capture Kept(IStore store, string bytes, string source)
    {
        var (hash, length) = store.Originals.Keep(Encoding.UTF8.GetBytes(bytes), Cancellation);
        return new(hash, length, source, new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
    }

    private static (Article, Reading) Printed(Article article, string? day)
    {
        var (_, reading) = Reports.Of(article);
        return (
            article with { Published = day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture) },
            day is null
                ? reading
                : reading with { Article = reading.Article with { Published = new(day, PublicationBasis.Given, []) } });
    }
}
