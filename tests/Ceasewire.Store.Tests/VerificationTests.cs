using Ceasewire.Store.Verification;
using Dapper;

namespace Ceasewire.Store.Tests;

public sealed class VerificationTests : IDisposable
{
    private const int Trials = 1000;

    private readonly KeptLedger _ledger = new();

    [Fact]
    public async Task Verify_WhatWasAdded_IsAsItWasStored()
    {
        await _ledger.FillAsync();
        await _ledger.AddAsync("page-0", "Guns fell silent in quarter 0.");

        var verdict = _ledger.Verify();

        Assert.Empty(verdict.Differences);
        Assert.Empty(verdict.Notes);
        Assert.Contains(("articles", 25), verdict.Checked);
        Assert.Contains(("originals", 13), verdict.Checked);
        Assert.Contains(("texts taken from their originals again", 25), verdict.Checked);
        Assert.Contains(("log rows", 113), verdict.Checked);
    }

    [Fact]
    public async Task Verify_OneByteChangedAnywhere_IsFoundByName()
    {
        await _ledger.FillAsync();
        using var connection = _ledger.Connect();
        var tampering = new Tampering(new Random(20_261_125), connection, _ledger.Originals);

        for (int trial = 0; trial < Trials; trial++)
        {
            var (name, undo) = tampering.ChangeOneByte();
            var verdict = _ledger.Verify();
            undo();

            Assert.Contains(name, verdict.Differences.Select(difference => difference.Subject));
        }

        Assert.Empty(_ledger.Verify().Differences);
        Assert.All(tampering.Counts.Values, count => Assert.True(count > Trials / 20));
    }

    [Theory]
    [InlineData("DELETE FROM log WHERE sequence = 5", "log row 5")]
    [InlineData("DELETE FROM log WHERE sequence > 100", "capture of original")]
    [InlineData("UPDATE log SET previous = hash WHERE sequence = 7", "log row 7")]
    [InlineData("UPDATE printing SET published = '2016-01-01' WHERE key = 3", "printing of")]
    [InlineData("UPDATE printing SET outlet = 'Other' WHERE key = 3", "printing of")]
    [InlineData("UPDATE article SET title = NULL WHERE key = 2", "article")]
    [InlineData("UPDATE capture SET headers = '[' WHERE key = 2", "capture of original")]
    [InlineData("UPDATE capture SET original = '../../../etc/passwd' WHERE key = 2", "original ../../../etc/passwd")]
    [InlineData("UPDATE extraction SET steps = 'no JSON' WHERE key = 2", "extraction of")]
    [InlineData("DELETE FROM extraction WHERE key = 2", "extraction of")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM reading WHERE article = 4", "reading of")]
    public async Task Verify_AnyOtherChange_IsFoundByName(string sql, string name)
    {
        await _ledger.FillAsync();

        _ledger.Tamper(sql);

        Assert.Contains(
            _ledger.Verify().Differences,
            difference => difference.Subject.StartsWith(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_AnOriginalThatIsGone_IsNamed()
    {
        await _ledger.AddAsync("page", "Quiet.");
        string hash = _ledger.Originals.Hashes().Single();
        File.Delete(Path.Combine(_ledger.Originals.Path, hash[..2], hash[2..]));

        Assert.Equal(
            [new Difference($"original {hash}", "it is not in the archive")], _ledger.Verify().Differences);
    }

    [Fact]
    public async Task Verify_FilesOfAnInterruptedAddition_AreNoDifference()
    {
        await _ledger.AddAsync("page", "Quiet.");
        _ledger.Originals.Keep([1, 2, 3], CancellationToken.None);
        await File.WriteAllTextAsync(
            Path.Combine(_ledger.Originals.Path, "incoming", "half"), "ha", CancellationToken.None);

        var verdict = _ledger.Verify();

        Assert.Empty(verdict.Differences);
        Assert.StartsWith("2 files", Assert.Single(verdict.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AHeadThatTheLogOnceHad_IsThereUnlessTheLogWasWrittenAnew()
    {
        await _ledger.AddAsync("page", "Quiet.");
        string head = _ledger.Verify().Head;
        await _ledger.AddAsync("page", "Loud.");

        Assert.Empty(_ledger.Verify(head).Differences);
        Assert.Equal("log", Assert.Single(_ledger.Verify(new string('a', 64)).Differences).Subject);
    }

    [Fact]
    public void Log_RefusesChangesAndCuts()
    {
        using var connection = _ledger.Connect();
        connection.Execute("INSERT INTO log VALUES (1, '', '', '', '', '', '', '')");

        Assert.ThrowsAny<Exception>(() => connection.Execute("UPDATE log SET subject = 'x'"));
        Assert.ThrowsAny<Exception>(() => connection.Execute("DELETE FROM log"));
    }

    public void Dispose() => _ledger.Dispose();
}
