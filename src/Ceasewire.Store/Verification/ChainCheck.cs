using System.Globalization;
using System.Text;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;

namespace Ceasewire.Store.Verification;

/// <summary>Computes the log's hashes again, row by row.</summary>
internal static class ChainCheck
{
    private static readonly string[] Columns =
        ["sequence", "at", "kind", "subject", "custodian", "content", "previous", "hash"];

    /// <returns>What the rows say, in their order, whether or not they are as they were written.</returns>
    public static List<LogEntry> Run(Database database, Findings findings)
    {
        List<LogEntry> entries = [];
        string previous = LogEntry.Beginning;
        long expected = 1;
        foreach (byte[]?[] row in Rows.Read(
            database, $"SELECT {string.Join(", ", Columns.Select(database.Bytes))} FROM log ORDER BY sequence"))
        {
            var entry = Entry(row);
            string name = Name(entry.Sequence);
            if (entry.Sequence != expected)
            {
                findings.Differs(
                    entry.Sequence < expected ? name : Name(expected),
                    entry.Sequence < expected ? "it stands before the first" : "it is missing");
            }

            if (Canonical.Hash(row.AsSpan(..^1)) != entry.Hash)
            {
                findings.Differs(name, "its fields do not give its hash");
            }

            if (entry.Previous != previous)
            {
                findings.Differs(name, "it does not follow the row before it");
            }

            entries.Add(entry);
            (previous, expected) = (entry.Hash, entry.Sequence + 1);
        }

        findings.Checked("log rows", entries.Count);
        return entries;
    }

    private static string Name(long sequence) => string.Create(CultureInfo.InvariantCulture, $"log row {sequence}");

    private static LogEntry Entry(byte[]?[] row)
    {
        string[] texts = [.. row.Select(value => Encoding.UTF8.GetString(value ?? []))];
        return new(
            long.Parse(texts[0], CultureInfo.InvariantCulture),
            texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7]);
    }
}
