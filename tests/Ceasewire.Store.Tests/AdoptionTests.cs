using Ceasewire.Store.Sqlite;

namespace Ceasewire.Store.Tests;

public sealed class AdoptionTests : IDisposable
{
    private readonly KeptLedger _ledger = new();

    [Fact]
    public async Task Open_ALedgerFromBeforeTheLog_LogsWhatItHolds()
    {
        await _ledger.Store.AddAsync(
            [Reports.Of(Reports.Article("Quiet.")), Reports.Of(Reports.Article("Loud."))], CancellationToken.None);
        _ledger.Tamper(
            """
            DROP TABLE log; DROP TABLE extraction; DROP TABLE capture; DROP TABLE export;
            DELETE FROM schema_version WHERE version = 3;
            """);

        SqliteStore.Open(_ledger.Path).Dispose();

        var verdict = _ledger.Verify();
        Assert.Empty(verdict.Differences);
        Assert.Contains(("log rows", 6), verdict.Checked);
    }

    public void Dispose() => _ledger.Dispose();
}
