using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Store.Tests.Derived;

/// <summary>What every store derives.</summary>
public abstract class DerivationContract
{
    private const int Orders = 25;
    private const int Programs = 4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>In whatever order and portions reports come, the stored incidents are those of all of them at once.</summary>
    [Fact]
    public async Task Derive_AnyOrderOfArrival_GivesWhatAllAtOnceGive()
    {
        var random = new Random(7);
        (Article, Reading)[] reports = [.. Enumerable.Range(0, 60).Select(i => RandomReport(random, i))];
        string expected = AllAtOnce(reports);

        for (int order = 0; order < Orders; order++)
        {
            Assert.Equal(expected, await ArrivingAsync(reports, random));
        }
    }

    /// <summary>Reports of a selection are those of which it asks for some account.</summary>
    [Fact]
    public async Task Reports_OfASelection_AreThoseOfItsAccounts()
    {
        var random = new Random(13);
        using var store = Stores.Open(New());
        await store.AddAsync([.. Enumerable.Range(0, 60).Select(i => RandomReport(random, i))], Cancellation);
        var unread = Reports.Of(Reports.Article("It tells of nothing."));
        await store.AddAsync([unread], Cancellation);

        foreach (string? place in new[] { "Aleppo", "Homs", "Damascus", null })
        {
            var selection = Selection.Everything with { Place = place };
            var expected = (await store.AccountsAsync(selection, Cancellation))
                .Select(account => (account.Report.Id, account.Family))
                .Distinct()
                .Concat(place is null ? [(unread.Reading.Article.Id, unread.Reading.Article.Id)] : [])
                .Order();

            var found = (await store.ReportsAsync(selection, Cancellation))
                .Select(asked => (asked.Report.Id, asked.Family));

            Assert.Equal(expected, found);
        }
    }

    /// <summary>Several programs add the same and other reports at once, and derive between.</summary>
    [Fact]
    public async Task AddAndDerive_BySeveralAtOnce_GiveWhatOneGives()
    {
        var random = new Random(11);
        (Article, Reading)[] reports = [.. Enumerable.Range(0, 60).Select(i => RandomReport(random, i))];
        string ledger = New();
        Stores.Open(ledger).Dispose();

        await Task.WhenAll(Enumerable.Range(0, Programs).Select(program => Task.Run(
            async () =>
            {
                using var store = Stores.Open(ledger);
                var own = new Random(program);
                foreach (var portion in reports.Concat(reports).OrderBy(_ => own.Next()).Chunk(7))
                {
                    await store.AddAsync(portion, Cancellation);
                    if (own.Next(2) == 0)
                    {
                        await store.DeriveAsync(Cancellation);
                    }
                }
            },
            Cancellation)));

        using var all = Stores.Open(ledger);
        Assert.Equal(AllAtOnce(reports), Written(await all.IncidentsAsync(Selection.Everything, 10_000, Cancellation)));
        Assert.Empty(all.Verify((_, _, _) => [], null, Cancellation).Differences);
    }

    /// <summary>Several programs share the days of months between them, while reports come for some that they join.</summary>
    [Fact]
    public async Task Derive_MonthsBySeveralAtOnce_GivesWhatOneGives()
    {
        var random = new Random(13);
        (Article, Reading)[] reports = [.. Enumerable.Range(0, 300).Select(i => RandomReport(random, i, days: 200))];
        string ledger = New();
        using var all = Stores.Open(ledger);
        await all.AddAsync([.. reports.Take(200)], Cancellation);

        await Task.WhenAll(Enumerable.Range(0, Programs).Select(program => Task.Run(
            async () =>
            {
                using var store = Stores.Open(ledger);
                foreach (var portion in reports.Skip(200 + (25 * program)).Take(25).Chunk(5))
                {
                    await store.DeriveAsync(Cancellation);
                    await store.AddAsync(portion, Cancellation);
                }
            },
            Cancellation)));

        Assert.Equal(AllAtOnce(reports), Written(await all.IncidentsAsync(Selection.Everything, 10_000, Cancellation)));
    }

    [Fact]
    public async Task Derive_AReadingThatIsReplaced_LeavesNothingBehind()
    {
        using var store = Open();
        var article = Reports.Article("one text");
        await store.AddAsync([Reports.Of(article, "m1", claims: [In("Aleppo", 30) with { Id = "1" }])], Cancellation);
        await store.DeriveAsync(Cancellation);
        await store.AddAsync([Reports.Of(article, "m2", claims: [In("Homs", 20) with { Id = "2" }])], Cancellation);

        var incident = Assert.Single(await store.IncidentsAsync(Selection.Everything, 10, Cancellation));

        Assert.Equal("Homs", incident.Place!.Name);
    }

    /// <summary>Reports of few sentences come in portions, and some are read again, as of another day and without a sentence.</summary>
    [Fact]
    public async Task Derive_ReportsReadAgain_GivesFamiliesOfAllAtOnce()
    {
        var random = new Random(17);
        using var store = Open();
        for (int portion = 0; portion < 12; portion++)
        {
            await store.AddAsync(
                [.. Enumerable.Range(0, 15).Select(_ => Copied(random, random.Next(90), $"m{portion}"))], Cancellation);
            await store.DeriveAsync(Cancellation);

            var found = await store.ReportsAsync(Selection.Everything, Cancellation);
            var families = FamilyIndex.Of(found.Select(asked => asked.Report));
            Assert.Equal(
                found.Select(asked => (asked.Report.Id, families[asked.Report.Id])),
                found.Select(asked => (asked.Report.Id, asked.Family)));
            Assert.True(portion == 0 || found.Select(asked => asked.Family).Distinct().Count() < found.Length);
        }
    }

    [Fact]
    public async Task Incidents_AreAskedForByPlacePartyAndPeriod()
    {
        using var store = Open();
        await store.AddAsync(
            [
                Reports.Of(Reports.Article("one text"), claims: [In("Aleppo", 30) with { Id = "1" }]),
                Reports.Of(
                    Reports.Article("another text"),
                    claims:
                    [
                        In("Homs", 20) with
                        {
                            Id = "2",
                            Actors = [new("rebels", null, "SYR", Sector.Reb, new("rebels", 0, 6), null)],
                        },
                    ]),
            ],
            Cancellation);

        Assert.Equal(["Aleppo"], await PlacesAsync(store, new("aleppo", null, null, null)));
        Assert.Equal(["Homs"], await PlacesAsync(store, new(null, "SYR REB", null, null)));
        Assert.Equal(["Homs"], await PlacesAsync(store, new("SYR", "rebels", new(2016, 12, 7), new(2016, 12, 7))));
        Assert.Empty(await PlacesAsync(store, new("SYR", null, new(2016, 12, 8), null)));
        Assert.Empty(await PlacesAsync(store, new("Nowhere", null, null, null)));
        Assert.Equal(
            ["1"],
            (await store.AccountsAsync(new("Aleppo", null, null, null), Cancellation)).Select(account =>
                account.Claim.Id));
    }

    [Fact]
    public async Task Hold_KeepsApartAndTogetherWhateverComes()
    {
        using var store = Open();
        await store.AddAsync(
            [
                Reports.Of(Reports.Article("one text"), claims: [In("Aleppo", 30) with { Id = "1" }]),
                Reports.Of(Reports.Article("another text"), claims: [In("Aleppo", 30) with { Id = "2" }]),
                Reports.Of(Reports.Article("a third text"), claims: [In("Homs", 30) with { Id = "3" }]),
            ],
            Cancellation);

        await store.HoldAsync([new("1", "2", HoldKind.Apart), new("2", "3", HoldKind.Together)], "Ada", Cancellation);

        var incidents = await store.IncidentsAsync(Selection.Everything, 10, Cancellation);
        Assert.Equal(
            ["1", "2 3"],
            incidents
                .Select(incident => string.Join(' ', incident.Accounts.Select(account => account.Claim.Id).Order()))
                .Order());
    }

    [Fact]
    public async Task StoredIncidents_WithTheLedgersAccounts_AreTheIncidents()
    {
        using var store = Open();
        await store.AddAsync(
            [
                Reports.Of(Reports.Article("one text"), claims: [In("Aleppo", 30) with { Id = "1" }]),
                Reports.Of(Reports.Article("another text"), claims: [In("Aleppo", 30) with { Id = "2" }]),
                Reports.Of(Reports.Article("a third text"), claims: [In("Homs", 30) with { Id = "3" }]),
            ],
            Cancellation);

        var stored = await store.StoredIncidentsAsync(Cancellation);

        var accounts = (await store.AccountsAsync(Selection.Everything, Cancellation))
            .ToDictionary(account => (account.Report.Id, account.Claim.Id));
        Assert.Equal(
            Written(await store.IncidentsAsync(Selection.Everything, 10, Cancellation)),
            Written([.. stored.Select(incident => incident.Of(incident.Claims.Select(claim => accounts[claim])))]));
    }

    /// <summary>Names a ledger that is not there yet, another each time.</summary>
    private protected abstract string New();

    private IStore Open() => Stores.Open(New());

    private static async Task<IEnumerable<string>> PlacesAsync(IStore store, Selection selection) =>
        (await store.IncidentsAsync(selection, 10, Cancellation)).Select(incident => incident.Place!.Name);

    private async Task<string> ArrivingAsync((Article, Reading)[] reports, Random random)
    {
        using var store = Open();
        var left = reports.OrderBy(_ => random.Next()).ToList();
        while (left.Count > 0)
        {
            int portion = random.Next(1, 20);
            await store.AddAsync([.. left.Take(portion)], Cancellation);
            left.RemoveRange(0, Math.Min(portion, left.Count));
            if (random.Next(2) == 0)
            {
                await store.DeriveAsync(Cancellation);
            }
        }

        return Written(await store.IncidentsAsync(Selection.Everything, 10_000, Cancellation));
    }

    private static string AllAtOnce((Article Article, Reading Reading)[] reports)
    {
        Report[] stored =
        [
            .. reports.Select(report => new Report(
                report.Reading,
                report.Article.Text,
                [new(report.Article.Name, report.Article.Title, null, null, null)])),
        ];
        var families = FamilyIndex.Of(stored);
        return Written(IncidentFinder.Find(Account.In(stored, families)));
    }

    private static string Written(ImmutableArray<Incident> incidents) => string.Join('\n', incidents
        .Select(incident => JsonSerializer.Serialize(IncidentRecord.Of(incident), LedgerJson.Contract.IncidentRecord))
        .Order(StringComparer.Ordinal));

    /// <summary>Some say the day, some only the day of publication; some repeat another's text.</summary>
    private static (Article, Reading) RandomReport(Random random, int number, int days = 11)
    {
        var day = new DateOnly(2016, 12, 1).AddDays(random.Next(days));
        string text =
            random.Next(4) == 0
                ? $"Shells fell on the market of the old town again at noon and many were hurt, the council said on its page {number}."
                : $"text {number}";
        var report = Reports.Of(
            Reports.Article(text),
            basis: PublicationBasis.Given,
            claims:
            [
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(i =>
                        In(random.Next(2) == 0 ? "Aleppo" : "Homs", random.Next(1, 5)) with
                        {
                            Id = $"{number}-{i}",
                            Trigger = new("hit", i * 300, (i * 300) + 3),
                            Time = random.Next(3) == 0 ? null : On(day),
                            Status = random.Next(8) == 0 ? ClaimStatus.Denied : ClaimStatus.Happened,
                        }),
            ]);
        return report with
        {
            Reading = report.Reading with
            {
                Article = report.Reading.Article with
                {
                    Published = new(Iso(day.AddDays(1)), PublicationBasis.Given, []),
                },
            },
        };
    }

    /// <summary>The same text for the same number.</summary>
    private static (Article, Reading) Copied(Random random, int number, string model)
    {
        var text = new Random(number);
        string[] sentences =
        [
            .. Enumerable.Range(0, text.Next(1, 5)).Select(_ => (int)(40 * text.NextDouble()))
                .Select(one => string.Join(' ', Enumerable.Range(0, 24).Select(word => $"word{one}{(char)('a' + word)}")) + "."),
            $"Number {number}.",
        ];
        var report = Reports.Of(Reports.Article(string.Join('\n', sentences)), model);
        var day = new DateOnly(2016, 12, 1).AddDays(random.Next(4) == 0 ? 20 : random.Next(2));
        return report with
        {
            Reading = report.Reading with
            {
                Article = report.Reading.Article with { Published = new(Iso(day), PublicationBasis.Given, []) },
                Notices = random.Next(2) == 0
                    ? []
                    : [new(NoticeKind.Boilerplate, new(sentences[0], 0, sentences[0].Length), "A test's.")],
            },
        };
    }

    private static ClaimTime On(DateOnly day) =>
        new(
            Iso(day),
            $"{Iso(day)}T00:00",
            $"{Iso(day.AddDays(1))}T00:00",
            TimePrecision.Day, TimeBasis.Said,
            null);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Claim In(string place, int killed) =>
        Reports.Claim("1") with
        {
            Place = new(
                place, null, "SYR", null, null, null, PlacePrecision.Settlement, null,
                [],
                new(place, 0, place.Length)),
            Figures = [new(FigureKind.Killed, killed, killed, killed, false, new($"{killed}", 0, 1))],
        };
}
