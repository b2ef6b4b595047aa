using Ceasewire.Store.Tests.Contract;

namespace Ceasewire.Store.Tests;

public sealed class PostgresStoreTests : StoreContract, IDisposable
{
    private readonly PostgresLedger _ledger = new();

    [Fact]
    public void Open_ANewerVersionsLedger_IsRefused()
    {
        Open().Dispose();
        _ledger.Execute("INSERT INTO schema_version (version) VALUES (9999)");

        Assert.Contains(
            "newer",
            Assert.Throws<InvalidDataException>(() => Open()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhereNoServerAnswers_SaysWhereAndNeverThePassword()
    {
        string message = Assert.Throws<InvalidDataException>(
            () => Stores.Open("postgres://ada:secret@127.0.0.1:1/news")).Message;

        Assert.Contains("postgres://ada@127.0.0.1:1/news", message, StringComparison.Ordinal);
        Assert.Contains("no server answers", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ada:secret@")]
    [InlineData("postgres://ada:secret@host/news?sslmod=off")]
    public void Open_AnAddressThatIsNone_IsRefusedWithoutThePassword(string address) =>
        Assert.DoesNotContain(
            "secret",
            Assert.Throws<InvalidDataException>(() => Stores.Open(address)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void OpenExisting_WhereThereIsNone_MakesNone()
    {
        Assert.Throws<FileNotFoundException>(() => Stores.OpenExisting(_ledger.Address));
        Assert.Throws<FileNotFoundException>(() => Stores.OpenExisting(_ledger.Address));
    }

    public void Dispose() => _ledger.Dispose();

    private protected override IStore Open() => Stores.Open(_ledger.Address);
}
