using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Store.Feeds;
using Ceasewire.Store.Review;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Store.Tests.Contract;

public sealed class CopyTests : IDisposable
{
    private readonly KeptLedger _kept = new();
    private readonly PostgresLedger _server = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copy_ThereAndBack_HoldsAllAndVerifies()
    {
        await FillAsync();
        using var server = Stores.Open(_server.Address);
        using var back = SqliteStore.Open(Path.Combine(_folder, "back.db"));

        var there = await LedgerTransfer.CopyAsync(_kept.Store, server, KeptLedger.Lines, Cancellation);
        var again = await LedgerTransfer.CopyAsync(server, back, KeptLedger.Lines, Cancellation);

        var verdict = _kept.Verify();
        foreach (var (found, incidents, different) in (ReadOnlySpan<(Verification.Verdict, int, int)>)[there, again])
        {
            Assert.Empty(found.Differences);
            Assert.Equal(verdict.Head, found.Head);
            Assert.Equal(verdict.Checked, found.Checked);
            Assert.Equal(0, different);
            Assert.NotEqual(0, incidents);
        }

        foreach (var copy in (IStore[])[server, back])
        {
            Assert.Equal("v1", copy.Feeds.StateOf("https://example.org/feed").ETag);
            Assert.Equal("https://example.org/1", Assert.Single(
                copy.Feeds.Waiting("https://example.org/feed", DateTimeOffset.UnixEpoch.AddDays(1))).Link);
            Assert.Equal("Ada", Assert.Single(await copy.DecisionsAsync(Cancellation)).Reviewer);
            Assert.NotEmpty(await copy.SearchAsync("bridge AĞRı", 3, Cancellation));
        }
    }

    /// <summary>Keys go on after those that were copied.</summary>
    [Fact]
    public async Task Copy_IsAddedToAsAnyLedger()
    {
        await FillAsync();
        using var server = Stores.Open(_server.Address);
        await LedgerTransfer.CopyAsync(_kept.Store, server, KeptLedger.Lines, Cancellation);

        var added = await server.AddAsync([Reports.Of(Reports.Article("Something else."))], Cancellation);

        Assert.Equal([Addition.Added], added);
        Assert.Empty(server.Verify(KeptLedger.Lines, null, Cancellation).Differences);
    }

    [Fact]
    public async Task Copy_IntoALedgerThatHoldsSomething_IsRefused()
    {
        await FillAsync();
        using var other = SqliteStore.Open(Path.Combine(_folder, "other.db"));
        await other.AddAsync([Reports.Of(Reports.Article("Quiet."))], Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(
            () => LedgerTransfer.CopyAsync(_kept.Store, other, KeptLedger.Lines, Cancellation));

        Assert.Single(await other.ReportsAsync(Cancellation));
    }

    public void Dispose()
    {
        _kept.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task FillAsync()
    {
        await _kept.FillAsync();
        _kept.Store.Feeds.Put(
            "https://example.org/feed",
            FeedState.Unknown with { ETag = "v1", Next = DateTimeOffset.UnixEpoch },
            null,
            [new NewItem("https://example.org/1", "One", null)]);
        await _kept.Store.DecideAsync(new("c-page-1-0", "a", "Ada", Ruling.Accept, []), Cancellation);
        await _kept.Store.HoldAsync([new("c-page-1-0", "c-page-2-0", HoldKind.Apart)], "Ada", Cancellation);
    }
}
