using System.Net;
using System.Text.Json;
using Ceasewire.Records;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Server.Tests.Review;

/// <summary>Reviewers part and join happenings at the desk.</summary>
public sealed class HoldTests
{
    private static readonly Article[] Reports =
    [
        new("one.txt", "ALEPPO, Dec 13 - Shelling killed 12 people in Aleppo on Monday, the Red Crescent said."),
        new("two.txt", "Shelling in Aleppo on Monday killed 12 people, activists said on Tuesday, December 13, 2016.")
        {
            Published = new DateOnly(2016, 12, 13),
        },
    ];

    [Fact]
    public async Task Hold_PartsTheChosenClaims_AndJoinsThemAgain()
    {
        await using var desk = await Desk.OpenAsync(
            Reports.Select(report => report with { Published = new DateOnly(2016, 12, 13) }));
        var (incident, claims) = Assert.Single(await IncidentsAsync(desk));
        string last = claims[^1];

        using var parted = await desk.PostAsync(
            $"/incidents/{incident}", $"/incidents/{incident}/hold", ("word", "apart"), ("claim", last));

        Assert.Equal(HttpStatusCode.Redirect, parted.StatusCode);
        var two = await IncidentsAsync(desk);
        Assert.Equal(2, two.Length);
        Assert.Equal([last], two.Single(found => found.Id != incident).Claims);
        string other = two.Single(found => found.Id != incident).Id;
        Assert.Contains($"value=\"{other}\"", await desk.PageAsync($"/incidents/{incident}?join=yes"), StringComparison.Ordinal);

        using var joined = await desk.PostAsync(
            $"/incidents/{incident}", $"/incidents/{incident}/hold", ("word", "together"), ("other", other));

        Assert.Equal(claims.Order(), Assert.Single(await IncidentsAsync(desk)).Claims.Order());
        using var store = SqliteStore.Open(desk.Ledger);
        Assert.Empty(store.Verify((_, _, _) => [], null, TestContext.Current.CancellationToken).Differences);
    }

    [Theory]
    [InlineData("apart", "claim", "none")]
    [InlineData("together", "other", "none")]
    public async Task Hold_OfNothing_IsRefusedWithItsReason(string word, string field, string value)
    {
        await using var desk = await Desk.OpenAsync(Reports);
        string id = (await IncidentsAsync(desk))[0].Id;

        using var answer = await desk.PostAsync($"/incidents/{id}", $"/incidents/{id}/hold", ("word", word), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose the ", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<(string Id, string[] Claims)[]> IncidentsAsync(Desk desk)
    {
        using var rows = JsonDocument.Parse(await desk.PageAsync("/incidents.json"));
        List<(string, string[])> found = [];
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            string id = row.GetProperty("id").GetString()!;
            string csv = await desk.PageAsync($"/incidents/{id}.csv");
            found.Add((id, [.. csv.Split("\r\n")[1..^1].Select(line => line.Split(',')[0])]));
        }

        return [.. found];
    }
}
