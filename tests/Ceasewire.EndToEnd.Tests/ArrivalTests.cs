using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>
/// The ledger of the samples does not show in which order, or in how many portions, they came. In as many orders as
/// CEASEWIRE_ORDERS says, or fifty.
/// </summary>
public sealed class ArrivalTests(ITestOutputHelper output) : IDisposable
{
    private const int UsualOrders = 50;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_TheSamplesInAnyOrder_MakesTheSameLedger()
    {
        await Exe.RunAsync("add", Exe.Samples, "--ledger", _folder["samples.db"]);
        using var samples = SqliteStore.Open(_folder["samples.db"]);
        var reports = await samples.ReportsAsync(Cancellation);
        string expected = await WrittenAsync(samples);
        var random = new Random(11);
        int orders = Times.Asked("CEASEWIRE_ORDERS", UsualOrders);

        for (int order = 0; order < orders; order++)
        {
            Assert.Equal(expected, await ArrivingAsync(reports, random));
        }

        output.WriteLine($"{orders} orders of {reports.Length} reports, one ledger.");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> ArrivingAsync(ImmutableArray<Report> reports, Random random)
    {
        using var store = SqliteStore.Open(":memory:");
        var left = reports.OrderBy(_ => random.Next()).ToList();
        while (left.Count > 0)
        {
            int portion = Math.Min(left.Count, random.Next(1, 6));
            await store.AddAsync([.. left.Take(portion).Select(report => (ArticleOf(report), report.Reading))], Cancellation);
            left.RemoveRange(0, portion);
            if (random.Next(2) == 0)
            {
                await store.DeriveAsync(Cancellation);
            }
        }

        return await WrittenAsync(store);
    }

    private static Article ArticleOf(Report report) => new(report.Name, report.Text)
    {
        Title = report.Printings[0].Title,
        Outlet = report.Printings[0].Outlet,
        Url = report.Printings[0].Url,
        Published = report.Printings[0].Published is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
    };

    /// <summary>Incidents, truces and control, as JSON.</summary>
    private static async Task<string> WrittenAsync(SqliteStore store)
    {
        var incidents = await store.IncidentsAsync(Selection.Everything, int.MaxValue, Cancellation);
        var accounts = await store.AccountsAsync(Selection.Everything, Cancellation);
        return string.Join(
            '\n',
            incidents.Select(incident =>
                    JsonSerializer.Serialize(IncidentRecord.Of(incident), LedgerJson.Contract.IncidentRecord))
                .Concat(TruceFinder.Find(accounts).Select(truce =>
                    JsonSerializer.Serialize(TruceRecord.Of(truce), LedgerJson.Contract.TruceRecord)))
                .Concat(ControlFinder.Find(accounts).Select(place =>
                    JsonSerializer.Serialize(ControlRecord.Of(place), LedgerJson.Contract.ControlRecord))));
    }
}
