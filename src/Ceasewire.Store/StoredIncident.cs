using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;

namespace Ceasewire.Store;

/// <summary>An incident as it is kept: which claims of which articles are of one happening.</summary>
/// <param name="Days">Null where no account gives a day.</param>
public sealed record StoredIncident(
    string Id,
    HappeningKind Kind,
    string? Country,
    DayRange? Days,
    ImmutableArray<(string Article, string Claim)> Claims)
{
    /// <summary>The incident of those of its claims that accounts are given of; at least one.</summary>
    public Incident Of(IEnumerable<Account> accounts) => Incident.Of(Kind, Country, Days, accounts) with { Id = Id };
}
