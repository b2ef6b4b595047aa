using Dapper;
using Npgsql;

namespace Ceasewire.Store.Tests.Contract;

/// <summary>A ledger of its own on the server that CEASEWIRE_TEST_POSTGRES names; it goes with the test.</summary>
internal sealed class PostgresLedger : IDisposable
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";
    private readonly string _folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;

    /// <summary>postgres://USER@HOST/DATABASE; null where there is no server to test with.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("CEASEWIRE_TEST_POSTGRES") is { Length: > 0 } server
        ? server
        : null;

    public string Address
    {
        get
        {
            Assert.SkipWhen(Server is null, "CEASEWIRE_TEST_POSTGRES names no server (postgres://USER@HOST/DATABASE).");
            return $"{Server}?schema={_schema}&originals={Uri.EscapeDataString(_folder)}";
        }
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (Server is not null)
        {
            using var connection = Connect();
            connection.Execute($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        }
    }

    private NpgsqlConnection Connect()
    {
        var server = new Uri(Server!);
        var connection = new NpgsqlConnection(
            $"Host={server.Host};Port={server.Port};Database={server.AbsolutePath[1..]};Username={server.UserInfo};Search Path={_schema},public;Pooling=false");
        connection.Open();
        return connection;
    }
}
