using Ceasewire.Ledger;
using Ceasewire.Server.Filters;
using Ceasewire.Server.Ledgers;
using Ceasewire.Store.Sqlite;
using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Tests.Ledgers;

/// <summary>Asking the index gives what asking each claim gives.</summary>
public sealed class ClaimIndexTests(SampleDesk samples) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("")]
    [InlineData("?place=aleppo")]
    [InlineData("?place=SYR&type=assault")]
    [InlineData("?party=gov")]
    [InlineData("?party=rus&status=happened")]
    [InlineData("?from=2016-12-10")]
    [InlineData("?to=2016-12-10")]
    [InlineData("?from=2016-12-08&to=2016-12-12&place=SYR")]
    [InlineData("?from=2016-12-12&to=2016-12-08")]
    [InlineData("?to=9999-12-31")]
    [InlineData("?placed=no&dated=no")]
    [InlineData("?placed=no&type=toll")]
    [InlineData("?outlet=nowhere")]
    public async Task Find_GivesWhatTheFilterHolds(string query)
    {
        using var store = SqliteStore.Open(samples.Desk.Ledger);
        var view = new LedgerView(await store.ReportsAsync(TestContext.Current.CancellationToken), []);
        var request = new DefaultHttpContext().Request;
        request.QueryString = new(query);
        var filter = ClaimFilter.Of(request);

        Assert.Equal(
            view.Index.ByDay.Where(filter.Holds).Select(account => account.Claim.Id),
            view.Index.Find(filter).Select(account => account.Claim.Id));
    }

    [Fact]
    public async Task Find_ByEachTellerAndOutletThereIs_GivesWhatTheFilterHolds()
    {
        using var store = SqliteStore.Open(samples.Desk.Ledger);
        var view = new LedgerView(await store.ReportsAsync(TestContext.Current.CancellationToken), []);
        string[] asked =
        [
            .. view.Accounts.SelectMany(account => account.Claim.Attribution)
                .Select(teller => "?teller=" + Uri.EscapeDataString(Terms.Of(teller).ToUpperInvariant())),
            .. view.Reports.SelectMany(report => report.Printings)
                .Where(printing => printing.Outlet is not null)
                .Select(printing => "?outlet=" + Uri.EscapeDataString(printing.Outlet!)),
        ];
        Assert.NotEmpty(asked);
        Assert.All(asked.Distinct(), query =>
        {
            var request = new DefaultHttpContext().Request;
            request.QueryString = new(query);
            var filter = ClaimFilter.Of(request);
            Assert.Equal(view.Index.ByDay.Where(filter.Holds), view.Index.Find(filter));
            Assert.NotEmpty(view.Index.Find(filter));
        });
    }
}
