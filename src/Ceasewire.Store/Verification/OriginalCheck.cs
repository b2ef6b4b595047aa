using System.Globalization;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Verification;

/// <summary>Computes the hashes of the original bytes again.</summary>
internal static class OriginalCheck
{
    public static void Run(
        Database database,
        OriginalFolder originals,
        Findings findings,
        CancellationToken cancellation)
    {
        var captured = database.Connection.Query<string>("SELECT DISTINCT original FROM capture ORDER BY original").ToList();
        foreach (string hash in captured)
        {
            cancellation.ThrowIfCancellationRequested();
            if (originals.Fault(hash) is { } fault)
            {
                findings.Differs($"original {hash}", fault);
            }
        }

        findings.Checked("originals", captured.Count);
        int spare = originals.Hashes().Except(captured).Count() + originals.Unfinished();
        if (spare > 0)
        {
            findings.Note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{spare} files in {originals.Path} belong to nothing in the ledger: a run was stopped."));
        }
    }
}
