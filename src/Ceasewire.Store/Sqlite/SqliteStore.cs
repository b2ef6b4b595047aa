using Ceasewire.Store.Archive;
using Ceasewire.Store.Relational;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite;

/// <summary>A ledger in one SQLite file, with the folder of originals beside it.</summary>
public sealed class SqliteStore : RelationalStore
{
    private const int BusySeconds = 30;

    /// <summary>Holds the upper pages of every index of a million claims; SQLite's own 2 MB do not.</summary>
    private const int CacheKilobytes = 65_536;

    /// <summary>64 MB: what many additions in a row write to one page is brought to the file once.</summary>
    private const int PagesOfLog = 16_384;

    private SqliteStore(string name, Database database, OriginalFolder originals, Custody custody)
        : base(name, database, originals, custody)
    {
    }

    /// <summary>Opens the file, or makes it, and brings it to this version.</summary>
    /// <exception cref="InvalidDataException">The file is no ledger, or a newer version's.</exception>
    public static SqliteStore Open(string path) => Open(path, Custody.OfAccount());

    /// <summary>The same, with whom the log names and by which clock.</summary>
    public static SqliteStore Open(string path, Custody custody)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = BusySeconds,
            Pooling = false,
            ForeignKeys = true,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            connection.Execute(
                $"""
                PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
                PRAGMA cache_size = -{CacheKilobytes}; PRAGMA wal_autocheckpoint = {PagesOfLog};
                """);
            var database = new SqliteDatabase(connection);
            SqliteMigrations.Apply(database, path, custody);
            return new SqliteStore(path, database, OriginalFolder.Beside(path), custody);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw new InvalidDataException($"{path} cannot be used as a ledger: {error.Message}", error);
        }
        catch (InvalidDataException)
        {
            connection.Dispose();
            throw;
        }
    }
}
