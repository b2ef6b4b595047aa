using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ceasewire.Records;
using Ceasewire.Server.Review;
using Ceasewire.Store.Review;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Server.Tests.Review;

/// <summary>What reviewers decide is kept, logged and counted.</summary>
public sealed class DecisionTests
{
    private static readonly Article Report = new(
        "wire.txt",
        "ALEPPO, Dec 13 - Rebels rejected a ceasefire on Monday. The army shelled Aleppo, killing 12 people, activists said.");

    [Fact]
    public async Task Decide_ByApi_KeepsTheDecisionInTheLedgerAndItsLog()
    {
        await using var desk = await Desk.OpenAsync(Report);
        string claim = await FirstClaimAsync(desk);

        using var answer = await PostAsync(desk, new { claim, ruling = "accept" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var store = SqliteStore.Open(desk.Ledger);
        var decision = Assert.Single(await store.DecisionsAsync(TestContext.Current.CancellationToken));
        Assert.Equal((claim, Ruling.Accept), (decision.Claim, decision.Ruling));
    }

    [Fact]
    public async Task Decide_ToReject_LeavesTheClaimOutOfListsButNotOutOfItsReport()
    {
        await using var desk = await Desk.OpenAsync(Report);
        string claim = await FirstClaimAsync(desk);
        string[] before = await ClaimsAsync(desk);

        (await PostAsync(desk, new { claim, ruling = "reject" })).Dispose();

        Assert.Equal(before.Where(id => id != claim), await ClaimsAsync(desk));
        using var reports = JsonDocument.Parse(await desk.PageAsync("/reports.json"));
        string article = reports.RootElement[0].GetProperty("article").GetString()!;
        string page = await desk.PageAsync($"/reports/{Uri.EscapeDataString(article)}");
        Assert.Contains("card rejected", page, StringComparison.Ordinal);

        (await PostAsync(desk, new { claim, ruling = "undo" })).Dispose();

        Assert.Equal(before, await ClaimsAsync(desk));
    }

    [Fact]
    public async Task Decide_ToAmend_KeepsTheWordsThatSaySo()
    {
        await using var desk = await Desk.OpenAsync(Report);
        string claim = await FirstClaimAsync(desk);

        using var answer = await PostAsync(
            desk,
            new
            {
                claim,
                ruling = "amend",
                amended = new Dictionary<string, object> { ["place"] = new { value = "Homs", words = "0-6" } },
            });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var store = SqliteStore.Open(desk.Ledger);
        var decision = Assert.Single(await store.DecisionsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new AmendedField("place", "Homs", new("ALEPPO", 0, 6)), Assert.Single(decision.Amended));
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/map")]
    [InlineData("/reports/{id}")]
    [InlineData("/truces/{truce}")]
    public async Task Amended_Claim_SaysSoWhereverItIsShown(string address)
    {
        await using var desk = await Desk.OpenAsync(Report);
        string claim = await FirstClaimAsync(desk);
        object amended = new Dictionary<string, object> { ["place"] = new { value = "Homs", words = "0-6" } };

        (await PostAsync(desk, new { claim, ruling = "amend", amended })).Dispose();

        using var reports = JsonDocument.Parse(await desk.PageAsync("/reports.json"));
        using var truces = JsonDocument.Parse(await desk.PageAsync("/truces.json"));
        string page = await desk.PageAsync(address
            .Replace("{id}", Uri.EscapeDataString(Text(reports, "article")), StringComparison.Ordinal)
            .Replace("{truce}", Text(truces, "id"), StringComparison.Ordinal));
        Assert.Matches($"{Environment.UserName} amends</strong>\\s*place: Homs\\s*<q>ALEPPO</q>\\s*<span class=\"faint\">read as ", page);
        using var claims = JsonDocument.Parse(await desk.PageAsync("/claims.json"));
        Assert.StartsWith($"{Environment.UserName}: place Homs (read as ", Text(claims, "amended"), StringComparison.Ordinal);

        (await PostAsync(desk, new { claim, ruling = "undo" })).Dispose();

        Assert.DoesNotContain(" amends</strong>", await desk.PageAsync("/map"), StringComparison.Ordinal);

        static string Text(JsonDocument rows, string field) => rows.RootElement[0].GetProperty(field).GetString()!;
    }

    [Theory]
    [InlineData("amend", "{}")]
    [InlineData("amend", "{\"status\":{\"value\":\"perhaps\"}}")]
    public async Task Decide_ToAmendNothingOrToNoValue_IsRefused(string ruling, string amended)
    {
        await using var desk = await Desk.OpenAsync(Report);
        string claim = await FirstClaimAsync(desk);

        using var answer = await PostAsync(desk, new { claim, ruling, amended = JsonDocument.Parse(amended) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Kappa_OfTwoReviewers_IsCohens()
    {
        // Cohen's example: 20 both yes, 15 both no, 5 and 10 apart: kappa 0.40.
        (Ruling, Ruling)[] rulings =
        [
            .. Enumerable.Repeat((Ruling.Accept, Ruling.Accept), 20),
            .. Enumerable.Repeat((Ruling.Accept, Ruling.Reject), 5),
            .. Enumerable.Repeat((Ruling.Reject, Ruling.Accept), 10),
            .. Enumerable.Repeat((Ruling.Reject, Ruling.Reject), 15),
        ];

        var agreement = Agreement.Of("ada", "bo", rulings);

        Assert.Equal(0.4, agreement.Kappa!.Value, 6);
        Assert.Equal((50, 35), (agreement.Claims, agreement.Same));
    }

    [Fact]
    public void Kappa_WhereBothOnlyEverAccept_IsNotGiven() =>
        Assert.Null(Agreement.Of("ada", "bo", [(Ruling.Accept, Ruling.Accept)]).Kappa);

    [Fact]
    public void Book_CountsTheLastWordOfEachReviewer()
    {
        ImmutableArray<Decision> decisions =
        [
            Made(1, "c", "ada", Ruling.Accept),
            Made(2, "c", "bo", Ruling.Reject),
            Made(3, "c", "ada", Ruling.Reject),
            Made(4, "d", "bo", Ruling.Reject),
            Made(5, "d", "bo", Ruling.Undo),
        ];

        var book = new DecisionBook(decisions);

        Assert.Equal(["c"], book.Rejected);
        Assert.Equal(3, book.LastOf("ada")!.Key);
        Assert.False(book.IsDecided("d", "bo"));
        Assert.Equal(1, Assert.Single(book.Agreements()).Claims);
    }

    private static Decision Made(long key, string claim, string reviewer, Ruling ruling) =>
        new(key, claim, "article", "2026-01-01T00:00:00.000Z", reviewer, ruling, []);

    private static Task<HttpResponseMessage> PostAsync(Desk desk, object decision) =>
        desk.Client.PostAsJsonAsync("/api/v1/decisions", decision);

    private static async Task<string> FirstClaimAsync(Desk desk) => (await ClaimsAsync(desk))[0];

    private static async Task<string[]> ClaimsAsync(Desk desk)
    {
        using var claims = JsonDocument.Parse(await desk.PageAsync("/claims.json"));
        return [.. claims.RootElement.EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)];
    }
}
