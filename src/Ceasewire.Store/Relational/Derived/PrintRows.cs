using System.Data.Common;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
using Ceasewire.Store.Log;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>The prints of reports, which a text need not be read again for.</summary>
internal sealed class PrintRows(Database database, DbTransaction transaction, ReportLoader reports)
{
    private const int ReportsAtOnce = 500;

    /// <summary>Makes the prints of reports that have none.</summary>
    public async Task FillAsync(CancellationToken cancellation)
    {
        var missing = await database.Connection.QueryAsync<long>(
            "SELECT article FROM reading WHERE article NOT IN (SELECT article FROM print)", transaction: transaction);
        foreach (long[] keys in missing.Chunk(ReportsAtOnce))
        {
            var found = await reports.WithKeysAsync(keys, transaction, cancellation);
            await database.Connection.ExecuteAsync(
                "INSERT INTO print (article, day, sentences) VALUES (@Key, @day, @sentences)",
                found.Select(row => (row.Key, Print: ReportPrint.Of(row.Report))).Select(row => new
                {
                    row.Key,
                    day = row.Print.Day is { } day ? IsoDay.Of(day) : null,
                    sentences = row.Print.ToBytes(),
                }),
                transaction);
        }
    }

    /// <summary>The prints of readings that were stored after a row of the log, with their articles' keys.</summary>
    public async Task<IReadOnlyList<(long Key, ReportPrint Print)>> StoredSinceAsync(long sequence) =>
    [
        .. (await database.Connection.QueryAsync<(long Key, string Id, string? Day, byte[] Sentences)>(
                """
                SELECT article.key, id, day, sentences FROM print JOIN article ON article.key = print.article
                WHERE id IN (SELECT subject FROM log WHERE sequence > @sequence AND kind = @kind)
                """,
                new { sequence, kind = Terms.Of(LogKind.ReadingStored) },
                transaction))
            .Select(row => (row.Key, ReportPrint.FromBytes(row.Id, DayOf(row.Day), row.Sentences))),
    ];

    private static DateOnly? DayOf(string? day) =>
        day is null ? null : IsoDay.Day(day);
}
