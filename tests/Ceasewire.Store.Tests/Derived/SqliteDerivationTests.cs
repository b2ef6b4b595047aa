using System.Globalization;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Store.Tests.Derived;

public sealed class SqliteDerivationTests : DerivationContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;
    private int _count;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override IStore Open() =>
        SqliteStore.Open(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{_count++}.db")));
}
