using System.Collections.Immutable;

namespace Ceasewire.Ledger.Changes;

/// <summary>The accounts that a state knows, to part what is added from what was there.</summary>
internal sealed class Known(Func<Account, bool> holds)
{
    public static Known Of(IEnumerable<Account> accounts)
    {
        HashSet<AccountKey> keys = [.. accounts.Select(AccountKey.Of)];
        return new(account => keys.Contains(AccountKey.Of(account)));
    }

    public bool Holds(Account account) => holds(account);

    public ImmutableArray<Account> Earlier(IEnumerable<Account> told) => [.. told.Where(Holds)];

    public ImmutableArray<Account> Added(IEnumerable<Account> told) =>
        [.. told.Where(account => !Holds(account)).DistinctBy(AccountKey.Of)];
}
