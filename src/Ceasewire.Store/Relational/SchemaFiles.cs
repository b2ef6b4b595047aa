using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;

namespace Ceasewire.Store.Relational;

/// <summary>
/// The numbered SQL files that bring one kind of database to this program's version; they ship in the assembly.
/// Numbers mean the same in every kind.
/// </summary>
internal sealed class SchemaFiles
{
    private readonly ImmutableArray<(int Version, string Resource)> _all;

    /// <param name="folder">What the files' names begin with: "sqlite/".</param>
    public SchemaFiles(string folder) => _all =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(folder.Length, 4), CultureInfo.InvariantCulture), name)),
    ];

    public int Newest => _all[^1].Version;

    /// <summary>Runs each file that the database lacks, in a transaction of its own.</summary>
    /// <param name="begin">Begins one that no other program migrates in.</param>
    /// <param name="migrated">What SQL alone cannot do after a file.</param>
    /// <exception cref="InvalidDataException">A newer version's database.</exception>
    public void Apply(
        DbConnection connection,
        string name,
        Func<DbTransaction> begin,
        Action<DbTransaction, int> migrated)
    {
        foreach (var (version, resource) in _all)
        {
            // The version is read inside: two programs may open a new ledger at once.
            using var transaction = begin();
            if (!Has(connection, transaction, version))
            {
                connection.Execute(Sql(resource), transaction: transaction);
                migrated(transaction, version);
                connection.Execute(
                    "INSERT INTO schema_version (version) VALUES (@version)", new { version }, transaction);
            }

            transaction.Commit();
        }

        int found = connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version");
        if (found > Newest)
        {
            throw new InvalidDataException(
                $"{name} was written by a newer version of this program (schema {found}, known {Newest}). Update the program.");
        }
    }

    private static bool Has(DbConnection connection, DbTransaction transaction, int version)
    {
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)", transaction: transaction);
        return connection.ExecuteScalar<bool>(
            "SELECT EXISTS (SELECT 1 FROM schema_version WHERE version = @version)", new { version }, transaction);
    }

    private static string Sql(string resource)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
                ?? throw new FileNotFoundException(resource));
        return reader.ReadToEnd();
    }
}
