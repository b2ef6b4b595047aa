using Ceasewire.Store.Tests.Contract;

namespace Ceasewire.Store.Tests.Derived;

public sealed class PostgresDerivationTests : DerivationContract, IDisposable
{
    private readonly List<PostgresLedger> _ledgers = [];

    public void Dispose() => _ledgers.ForEach(ledger => ledger.Dispose());

    private protected override string New()
    {
        _ledgers.Add(new());
        return _ledgers[^1].Address;
    }
}
