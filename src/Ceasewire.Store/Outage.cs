using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ceasewire.Store;

/// <summary>
/// Tells the failures of a ledger's disk, server or connection, which pass, from those of what was to be written.
/// </summary>
public static class Outage
{
    private const string ReadOnly = "25006";

    // SQLite's SQLITE_BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN and PROTOCOL.
    private static readonly int[] SqliteCodes = [5, 6, 7, 8, 10, 13, 14, 15];

    // PostgreSQL's classes of states: connection, rollback by others, resources, operators, system.
    private static readonly string[] PostgresClasses = ["08", "40", "53", "57", "58"];

    public static bool Is(Exception error) => error switch
    {
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        PostgresException { SqlState: var state } => state == ReadOnly || PostgresClasses.Contains(state[..2]),
        NpgsqlException or IOException or UnauthorizedAccessException => true,
        InvalidDataException { InnerException: { } why } => Is(why),
        _ => false,
    };
}
