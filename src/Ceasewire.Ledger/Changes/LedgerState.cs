using System.Collections.Immutable;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Ledger.Truces;

namespace Ceasewire.Ledger.Changes;

/// <summary>What accounts say together, at one moment.</summary>
/// <param name="Disputes">Those that are of no incident.</param>
public sealed record LedgerState(
    ImmutableArray<Account> Accounts,
    ImmutableArray<Incident> Incidents,
    ImmutableArray<TruceProcess> Truces,
    ImmutableArray<PlaceControl> Places,
    ImmutableArray<Dispute> Disputes)
{
    public static LedgerState Of(ImmutableArray<Account> accounts) => new(
        accounts,
        IncidentFinder.Find(accounts),
        TruceFinder.Find(accounts),
        ControlFinder.Find(accounts),
        DisputeFinder.Find(accounts, []));
}
