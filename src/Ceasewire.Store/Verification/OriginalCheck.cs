using System.Globalization;
using System.Security.Cryptography;
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
            Check(originals, hash, findings);
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

    private static void Check(OriginalFolder originals, string hash, Findings findings)
    {
        try
        {
            using var bytes = originals.Open(hash);
            string found = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (found != hash)
            {
                findings.Differs($"original {hash}", $"its bytes have the hash {found}");
            }
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Differs($"original {hash}", "it is not in the archive");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Differs($"original {hash}", $"it cannot be read: {error.Message}");
        }
    }
}
