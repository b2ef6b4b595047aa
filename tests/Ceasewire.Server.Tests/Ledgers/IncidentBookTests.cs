using Ceasewire.Server.Filters;
using Ceasewire.Server.Ledgers;
using Ceasewire.Store.Sqlite;
using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Tests.Ledgers;

/// <summary>Incidents that the desk makes of its claims are those of the store.</summary>
public sealed class IncidentBookTests(SampleDesk samples) : IClassFixture<SampleDesk>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ByDay_IsWhatTheStoreHas()
    {
        using var store = SqliteStore.Open(samples.Desk.Ledger);

        var view = await ViewAsync(store);

        Assert.NotEmpty(view.Incidents.ByDay);
        Assert.Equal(
            (await store.IncidentsAsync(Ceasewire.Ledger.Selection.Everything, int.MaxValue, Cancellation))
                .Select(Line).Order(StringComparer.Ordinal),
            view.Incidents.ByDay.Select(Line).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?place=aleppo")]
    [InlineData("?status=denied")]
    [InlineData("?from=2016-12-10&to=2016-12-14&type=assault")]
    [InlineData("?outlet=nowhere")]
    public async Task Find_GivesIncidentsOfWhichAClaimIsAskedFor(string query)
    {
        using var store = SqliteStore.Open(samples.Desk.Ledger);
        var view = await ViewAsync(store);
        var request = new DefaultHttpContext().Request;
        request.QueryString = new(query);
        var filter = ClaimFilter.Of(request);

        var found = view.Incidents.Find(filter);

        Assert.Equal(
            view.Incidents.ByDay.Where(incident => incident.Accounts.Any(filter.Holds))
                .Select(incident => incident.Id)
                .Order(StringComparer.Ordinal),
            found.Select(incident => incident.Id).Order(StringComparer.Ordinal));
        Assert.All(found, incident => Assert.Equal(incident, view.Incidents.Find(incident.Accounts[0].Claim.Id)));
    }

    private static async Task<LedgerView> ViewAsync(SqliteStore store) =>
        new(await store.ReportsAsync(Cancellation), await store.StoredIncidentsAsync(Cancellation));

    private static string Line(Ceasewire.Ledger.Incidents.Incident incident) =>
        $"{incident.Id} {incident.Kind} {incident.Days} {incident.Place?.Name} {incident.Sources} {incident.Disputes.Length} "
        + string.Join(' ', incident.Accounts.Select(account => account.Claim.Id));
}
