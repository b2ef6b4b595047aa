using Ceasewire.Store.Archive;
using Ceasewire.Store.Log;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Verification;

/// <summary>Checks all that a ledger holds against itself, its originals and its log.</summary>
internal sealed class LedgerCheck(SqliteConnection connection, OriginalFolder originals)
{
    private readonly Findings _findings = new();

    /// <param name="head">Hash of a row that the log must have; null for any.</param>
    public Verdict Run(Reconvert convert, string? head, CancellationToken cancellation)
    {
        string last = LogEntry.Beginning;
        try
        {
            // One transaction: what others add meanwhile is not half seen.
            using var transaction = connection.BeginTransaction(deferred: true);
            CheckFile();
            var log = ChainCheck.Run(connection, _findings);
            last = log.Count == 0 ? last : log[^1].Hash;
            if (head is not null && log.TrueForAll(entry => entry.Hash != head))
            {
                _findings.Differs("log", $"it has no row with the hash {head}: it was cut or written anew");
            }

            ContentCheck.Run(connection, log, _findings);
            TextCheck.Run(connection, _findings);
            OriginalCheck.Run(connection, originals, _findings, cancellation);
            new ExtractionCheck(originals, convert, _findings).Run(connection, cancellation);
        }
        catch (SqliteException error)
        {
            _findings.Differs("ledger file", error.Message);
        }

        return _findings.Verdict(last);
    }

    private void CheckFile()
    {
        foreach (string fault in connection.Query<string>("PRAGMA integrity_check").Where(fault => fault != "ok"))
        {
            _findings.Differs("ledger file", fault);
        }
    }
}
