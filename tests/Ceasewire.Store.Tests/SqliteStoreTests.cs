using Ceasewire.Store.Sqlite;
using Ceasewire.Store.Tests.Contract;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Tests;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "ledger.db");

    [Fact]
    public void Open_AFileThatIsNoDatabase_IsRefused()
    {
        File.WriteAllText(Path, new string('x', 5000));

        Assert.Contains(
            Path,
            Assert.Throws<InvalidDataException>(() => SqliteStore.Open(Path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AnotherProgramsDatabase_IsRefusedAndLeftAlone()
    {
        Execute("CREATE TABLE theirs (x)");

        Assert.Throws<InvalidDataException>(() => SqliteStore.Open(Path));
        Assert.Equal("theirs", Execute("SELECT group_concat(name) FROM sqlite_master"));
    }

    [Fact]
    public void Open_ANewerVersionsLedger_IsRefused()
    {
        SqliteStore.Open(Path).Dispose();
        Execute("INSERT INTO schema_version (version) VALUES (9999)");

        Assert.Contains(
            "newer",
            Assert.Throws<InvalidDataException>(() => SqliteStore.Open(Path)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override IStore Open() => SqliteStore.Open(Path);

    private string? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        return connection.ExecuteScalar<string>(sql);
    }
}
