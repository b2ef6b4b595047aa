using System.Data.Common;
using System.Text.Json;
using Ceasewire.Records;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;
using Ceasewire.Store.Relational.Derived;
using Dapper;

namespace Ceasewire.Store.Sqlite;

/// <summary>Brings a file to this program's version.</summary>
internal static class SqliteMigrations
{
    /// <summary>Marks a file as ours ("CSWR"), so that no other program's database is ever written to.</summary>
    private const int ApplicationId = 0x43535752;

    private const int LogBegins = 3;

    /// <summary>What older programs did not ask claims by is written then.</summary>
    private const int ClaimsAreWhole = 9;

    public static SchemaFiles Files { get; } = new("sqlite/");

    /// <param name="path">What to call the file in messages.</param>
    public static void Apply(Database database, string path, Custody custody)
    {
        CheckIsOurs(database.Connection, path);
        Files.Apply(
            database.Connection,
            path,
            database.BeginWriting,
            (transaction, version) =>
            {
                if (version == LogBegins)
                {
                    Adopt(database, new LogWriter(database, transaction, custody));
                }
                else if (version == ClaimsAreWhole)
                {
                    Index(database, transaction);
                }

                database.Connection.Execute($"PRAGMA application_id = {ApplicationId}", transaction: transaction);
            });
    }

    private static void Index(Database database, DbTransaction transaction)
    {
        using var rows = new ClaimRows(database, transaction);
        foreach (var (article, json) in
            database.Connection.Query<(long, string)>("SELECT article, json FROM reading").ToList())
        {
            rows.Write(article, AskedReading.Of(JsonSerializer.Deserialize(json, RecordJson.Contract.Reading)!));
        }
    }

    /// <summary>Logs what older programs stored before there was a log.</summary>
    private static void Adopt(Database database, LogWriter log)
    {
        foreach (var (kind, key, table) in (ReadOnlySpan<(LogKind, string, string)>)
            [
                (LogKind.ArticleAdded, "key", "article"),
                (LogKind.PrintingAdded, "key", "printing"),
                (LogKind.ReadingStored, "article", "reading"),
            ])
        {
            foreach (long row in
                database.Connection.Query<long>($"SELECT {key} FROM {table} ORDER BY {key}").ToList())
            {
                log.Append(kind, row);
            }
        }
    }

    private static void CheckIsOurs(DbConnection connection, string path)
    {
        int id = connection.ExecuteScalar<int>("PRAGMA application_id");
        bool isEmpty = connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master") == 0;
        if (id != ApplicationId && !isEmpty)
        {
            throw new InvalidDataException($"{path} is another program's database. Give a ledger or a new file.");
        }
    }
}
