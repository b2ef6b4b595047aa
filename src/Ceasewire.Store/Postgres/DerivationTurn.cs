using Dapper;
using Npgsql;

namespace Ceasewire.Store.Postgres;

/// <summary>
/// The turn to derive: families change only in it, so what a program holds of reports is right to its end. Others add
/// meanwhile.
/// </summary>
internal sealed class DerivationTurn : IDisposable
{
    private const string Key = "hashtextextended('ceasewire derive ' || current_schema(), 0)";

    private readonly NpgsqlConnection _connection;

    public DerivationTurn(NpgsqlConnection connection)
    {
        _connection = connection;
        connection.Execute($"SELECT pg_advisory_lock({Key})");
    }

    public void Dispose()
    {
        // A connection that broke has lost its locks.
        if (_connection.FullState == System.Data.ConnectionState.Open)
        {
            _connection.Execute($"SELECT pg_advisory_unlock({Key})");
        }
    }
}
