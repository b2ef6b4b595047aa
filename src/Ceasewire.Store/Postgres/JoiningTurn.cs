using Dapper;
using Npgsql;

namespace Ceasewire.Store.Postgres;

/// <summary>
/// The turn to join the days of a partition. Its happenings may move to days of the next one, so that one is held too: of
/// programs that join at once no two write the same days.
/// </summary>
internal sealed class JoiningTurn : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly int _partition;

    private JoiningTurn(NpgsqlConnection connection, int partition) => (_connection, _partition) = (connection, partition);

    /// <returns>Null where another program has it.</returns>
    public static JoiningTurn? TryTake(NpgsqlConnection connection, int partition)
    {
        // Taken before the transaction, so that it sees what was written in the turn before; and gone with the connection.
        if (!connection.ExecuteScalar<bool>($"SELECT pg_try_advisory_lock({Key(partition)})"))
        {
            return null;
        }

        if (connection.ExecuteScalar<bool>($"SELECT pg_try_advisory_lock({Key(partition + 1)})"))
        {
            return new(connection, partition);
        }

        connection.Execute($"SELECT pg_advisory_unlock({Key(partition)})");
        return null;
    }

    public void Dispose()
    {
        // A connection that broke has lost its locks.
        if (_connection.FullState == System.Data.ConnectionState.Open)
        {
            _connection.Execute($"SELECT pg_advisory_unlock({Key(_partition)}), pg_advisory_unlock({Key(_partition + 1)})");
        }
    }

    private static string Key(int partition) =>
        $"hashtextextended('ceasewire join {partition} ' || current_schema(), 0)";
}
