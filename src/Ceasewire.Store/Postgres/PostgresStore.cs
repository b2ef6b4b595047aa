using System.Data.Common;
using System.Net.Sockets;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Relational;
using Dapper;
using Npgsql;

namespace Ceasewire.Store.Postgres;

/// <summary>A ledger in a schema of a PostgreSQL database with PostGIS; its originals are in a folder.</summary>
public sealed class PostgresStore : RelationalStore
{
    // One at a time in a database: the extension belongs to all schemas.
    private const long MigrationLock = 0x43535752;

    private static readonly SchemaFiles Files = new("postgres/");

    private PostgresStore(string name, Database database, OriginalFolder originals, Custody custody)
        : base(name, database, originals, custody)
    {
    }

    /// <summary>Opens the ledger, or makes it, and brings it to this version.</summary>
    /// <exception cref="InvalidDataException">It is not to be had, or a newer version's.</exception>
    internal static PostgresStore Open(PostgresAddress address, Custody custody) =>
        With(address, connection =>
        {
            if (address.Schema is { } schema)
            {
                connection.Execute($"CREATE SCHEMA IF NOT EXISTS {schema}");
            }

            Files.Apply(connection, address.Name, () => BeginMigration(connection), static (_, _) => { });
            return new PostgresStore(
                address.Name, new PostgresDatabase(connection), OriginalFolder.At(address.Originals), custody);
        });

    internal static bool Exists(PostgresAddress address) =>
        With(address, connection =>
        {
            using (connection)
            {
                return connection.ExecuteScalar<bool>("SELECT to_regclass('schema_version') IS NOT NULL");
            }
        });

    /// <summary>Hands an open connection on; where that fails, says in what way.</summary>
    private static T With<T>(PostgresAddress address, Func<NpgsqlConnection, T> use)
    {
        var connection = new NpgsqlConnection(address.Connection);
        try
        {
            connection.Open();
            return use(connection);
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw new InvalidDataException($"{address.Name} cannot be used as a ledger: {Why(error)}", error);
        }
        catch (InvalidDataException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static NpgsqlTransaction BeginMigration(NpgsqlConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction);
        connection.Execute("CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public", transaction: transaction);
        return transaction;
    }

    private static string Why(NpgsqlException error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "the server does not let this user in. Give the password in PGPASSWORD or in the file that PGPASSFILE names.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            "the server has no such database. Make it with: createdb DATABASE",
        PostgresException { SqlState: PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.FeatureNotSupported } =>
            "the server has no PostGIS. Install it there (Debian: postgresql-15-postgis-3).",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
            $"the user lacks a right ({denied.MessageText}). Let the database's owner grant CREATE on it and on its schema, and run CREATE EXTENSION postgis.",
        PostgresException said => said.MessageText,
        _ when error.InnerException is SocketException or TimeoutException =>
            "no server answers there. Start it, or give another address.",
        _ => error.Message,
    };
}
