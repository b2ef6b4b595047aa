using System.Globalization;
using System.Runtime.InteropServices;
using Ceasewire.Ledger;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;

namespace Ceasewire.Store.Verification;

/// <summary>Compares what is stored with what the log says was stored, both ways.</summary>
internal static class ContentCheck
{
    public static void Run(Database database, List<LogEntry> log, Findings findings)
    {
        var byKind = log.ToLookup(entry => entry.Kind);
        foreach (var table in LoggedTable.All)
        {
            var entries = byKind[Terms.Of(table.Kind)];
            Compare(table, database, table.Kept == LoggedTable.Keeps.Last ? Last(entries) : entries, findings);
        }
    }

    private static IEnumerable<LogEntry> Last(IEnumerable<LogEntry> entries) =>
        entries.GroupBy(entry => entry.Subject).Select(group => group.Last());

    private static void Compare(
        LoggedTable table,
        Database database,
        IEnumerable<LogEntry> entries,
        Findings findings)
    {
        Dictionary<(string Subject, string Content), Queue<LogEntry>> logged = [];
        foreach (var entry in entries)
        {
            ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(
                logged, (entry.Subject, entry.Content), out _);
            (rows ??= []).Enqueue(entry);
        }

        long count = 0;
        foreach (var stored in table.Read(database))
        {
            count++;
            if (!logged.TryGetValue(stored, out var rows) || !rows.TryDequeue(out _))
            {
                findings.Differs($"{table.Noun} {stored.Subject}", "it is not what the log says was stored");
            }
        }

        findings.Checked(table.Plural, count);
        foreach (var entry in logged.Values.SelectMany(rows => rows).OrderBy(entry => entry.Sequence))
        {
            string subject = $"{table.Noun} {entry.Subject}";
            if (!findings.Names(subject))
            {
                findings.Differs(
                    subject,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"what row {entry.Sequence} of the log says was stored is gone"));
            }
        }
    }
}
