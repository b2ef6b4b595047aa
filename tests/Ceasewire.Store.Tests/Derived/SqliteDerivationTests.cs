using System.Globalization;

namespace Ceasewire.Store.Tests.Derived;

public sealed class SqliteDerivationTests : DerivationContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;
    private int _count;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override string New() =>
        Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{_count++}.db"));
}
