using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Ceasewire.Records;
using Ceasewire.Store.Log;
using Ceasewire.Store.Sqlite.Derived;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite;

/// <summary>
/// Brings a database to this program's version: numbered SQL files that ship in the assembly, each in its own
/// transaction.
/// </summary>
internal static class Migrations
{
    /// <summary>Marks a file as ours ("CSWR"), so that no other program's database is ever written to.</summary>
    private const int ApplicationId = 0x43535752;

    private const int DerivationBegins = 2;

    private const int LogBegins = 3;

    private static readonly (int Version, string Resource)[] All =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name)),
    ];

    public static void Apply(SqliteConnection connection, Custody custody)
    {
        CheckIsOurs(connection);
        foreach (var (version, resource) in All)
        {
            // Immediate, and the version read inside: two programs may open a new file at once.
            using var transaction = connection.BeginTransaction(deferred: false);
            if (!Has(connection, version))
            {
                connection.Execute(Sql(resource));
                if (version == DerivationBegins)
                {
                    Index(connection, transaction);
                }

                if (version == LogBegins)
                {
                    Adopt(connection, new LogWriter(connection, transaction, custody));
                }

                connection.Execute("INSERT INTO schema_version (version) VALUES (@version)", new { version });
                connection.Execute($"PRAGMA application_id = {ApplicationId}");
            }

            transaction.Commit();
        }

        int found = VersionOf(connection);
        if (found > All[^1].Version)
        {
            throw new InvalidDataException(
                $"{connection.DataSource} was written by a newer version of this program (schema {found}, known {All[^1].Version}). Update the program.");
        }
    }

    /// <summary>Writes what older programs did not ask claims by.</summary>
    private static void Index(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var rows = new ClaimRows(connection, transaction);
        foreach (var (article, json) in connection.Query<(long, string)>("SELECT article, json FROM reading").ToList())
        {
            connection.Execute("DELETE FROM claim WHERE article = @article", new { article }, transaction);
            rows.Write(article, JsonSerializer.Deserialize(json, RecordJson.Contract.Reading)!);
        }
    }

    /// <summary>Logs what older programs stored before there was a log.</summary>
    private static void Adopt(SqliteConnection connection, LogWriter log)
    {
        foreach (var (kind, key, table) in (ReadOnlySpan<(LogKind, string, string)>)
            [
                (LogKind.ArticleAdded, "key", "article"),
                (LogKind.PrintingAdded, "key", "printing"),
                (LogKind.ReadingStored, "article", "reading"),
            ])
        {
            foreach (long row in connection.Query<long>($"SELECT {key} FROM {table} ORDER BY {key}").ToList())
            {
                log.Append(kind, row);
            }
        }
    }

    private static void CheckIsOurs(SqliteConnection connection)
    {
        int id = connection.ExecuteScalar<int>("PRAGMA application_id");
        bool isEmpty = connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master") == 0;
        if (id != ApplicationId && !isEmpty)
        {
            throw new InvalidDataException(
                $"{connection.DataSource} is another program's database. Give a ledger or a new file.");
        }
    }

    private static bool Has(SqliteConnection connection, int version)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
        return connection.ExecuteScalar<bool>(
            "SELECT EXISTS (SELECT 1 FROM schema_version WHERE version = @version)", new { version });
    }

    private static int VersionOf(SqliteConnection connection) =>
        connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version");

    private static string Sql(string resource)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
                ?? throw new FileNotFoundException(resource));
        return reader.ReadToEnd();
    }
}
