using System.Data.Common;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Verification;

/// <summary>Checks all that a ledger holds against itself, its originals and its log.</summary>
internal sealed class LedgerCheck(Database database, OriginalFolder originals)
{
    private readonly Findings _findings = new();

    /// <param name="head">Hash of a row that the log must have; null for any.</param>
    public Verdict Run(Reconvert convert, string? head, CancellationToken cancellation)
    {
        string last = LogEntry.Beginning;
        try
        {
            // One transaction: what others add meanwhile is not half seen.
            using var transaction = database.BeginReading();
            CheckFile();
            var log = ChainCheck.Run(database, _findings);
            last = log.Count == 0 ? last : log[^1].Hash;
            if (head is not null && log.TrueForAll(entry => entry.Hash != head))
            {
                _findings.Differs("log", $"it has no row with the hash {head}: it was cut or written anew");
            }

            ContentCheck.Run(database, log, _findings);
            TextCheck.Run(database, _findings);
            OriginalCheck.Run(database, originals, _findings, cancellation);
            new ExtractionCheck(originals, convert, _findings).Run(database, cancellation);
        }
        catch (DbException error)
        {
            _findings.Differs("ledger file", error.Message);
        }

        return _findings.Verdict(last);
    }

    private void CheckFile()
    {
        foreach (string fault in database.Faults())
        {
            _findings.Differs("ledger file", fault);
        }
    }
}
