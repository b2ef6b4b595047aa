using System.Collections.Immutable;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Changes;

namespace Ceasewire.Server.Ledgers;

/// <summary>What reports of a day and after it add to those before.</summary>
public sealed record Changes(ImmutableArray<Change> All, Brief Brief)
{
    public static Changes Since(DateOnly day, ImmutableArray<Account> accounts)
    {
        var all = ChangeFinder.Since(accounts, day);
        return new(
            all,
            BriefWriter.Write(
                $"Changes since {ActDay.Iso(day)}",
                all.SelectMany(change => change.Added),
                ChangeSections.Of(all)));
    }
}
