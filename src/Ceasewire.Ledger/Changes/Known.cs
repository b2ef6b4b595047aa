using System.Collections.Immutable;

namespace Ceasewire.Ledger.Changes;

/// <summary>The accounts that a state knows, to part what is added from what was there.</summary>
internal sealed class Known(IEnumerable<Account> accounts)
{
    private readonly HashSet<AccountKey> _keys = [.. accounts.Select(AccountKey.Of)];

    public bool Holds(Account account) => _keys.Contains(AccountKey.Of(account));

    public ImmutableArray<Account> Earlier(IEnumerable<Account> told) => [.. told.Where(Holds)];

    public ImmutableArray<Account> Added(IEnumerable<Account> told) =>
        [.. told.Where(account => !Holds(account)).DistinctBy(AccountKey.Of)];
}
