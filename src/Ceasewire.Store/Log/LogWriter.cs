using System.Data.Common;
using System.Globalization;
using System.Text;
using Ceasewire.Ledger;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Log;

/// <summary>
/// Appends to the log inside the transaction of the change. The transaction must have been begun as a writer's
/// (<see cref="Database.BeginWriting"/>), so that no other program appends between the last row and the next.
/// </summary>
internal sealed class LogWriter(Database database, DbTransaction transaction, Custody custody)
{
    private (long Sequence, string Hash)? _last;

    /// <summary>Logs a row that was just written.</summary>
    /// <param name="key">Its key in the kind's <see cref="LoggedTable"/>.</param>
    public void Append(LogKind kind, long key)
    {
        var (subject, content) = LoggedTable.Of(kind).Read(database, transaction, key);
        var last = _last ?? Last();
        string at = UtcTime.Text(custody.Time.GetUtcNow());
        long sequence = last.Sequence + 1;
        string[] fields =
        [
            sequence.ToString(CultureInfo.InvariantCulture), at, Terms.Of(kind), subject, custody.Custodian, content,
            last.Hash,
        ];
        string hash = Canonical.Hash([.. fields.Select(Encoding.UTF8.GetBytes)]);
        database.Statements.Of(
            """
            INSERT INTO log (sequence, at, kind, subject, custodian, content, previous, hash)
            VALUES (@sequence, @at, @kind, @subject, @custodian, @content, @previous, @hash)
            """,
            transaction,
            ("@sequence", sequence),
            ("@at", at),
            ("@kind", Terms.Of(kind)),
            ("@subject", subject),
            ("@custodian", custody.Custodian),
            ("@content", content),
            ("@previous", last.Hash),
            ("@hash", hash)).ExecuteNonQuery();
        _last = (sequence, hash);
        database.Appended++;
    }

    private (long Sequence, string Hash) Last() =>
        database.Connection.QuerySingleOrDefault<(long, string)?>(
            "SELECT sequence, hash FROM log ORDER BY sequence DESC LIMIT 1", null, transaction)
            ?? (0, LogEntry.Beginning);
}
