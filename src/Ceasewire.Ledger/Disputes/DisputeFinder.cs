using System.Collections.Immutable;
using Ceasewire.Ledger.Incidents;

namespace Ceasewire.Ledger.Disputes;

/// <summary>
/// Finds what cannot all be true. Accounts of one origin do not dispute each other: a later figure is an update.
/// </summary>
public static class DisputeFinder
{
    public static ImmutableArray<Dispute> Find(ImmutableArray<Account> accounts) =>
        Find(accounts, IncidentFinder.Find(accounts));

    /// <param name="incidents">Those of the accounts.</param>
    public static ImmutableArray<Dispute> Find(ImmutableArray<Account> accounts, ImmutableArray<Incident> incidents) =>
    [
        .. Of(incidents),
        .. Denials.Find(accounts),
        .. CopyDisputes.Find(accounts),
        .. ControlDisputes.Find(accounts),
        .. PositionDisputes.Find(accounts),
    ];

    /// <summary>
    /// Those that are of no incident and no place's control, and that added accounts can bear on.
    /// </summary>
    /// <param name="accounts">With the added or without them.</param>
    internal static ImmutableArray<Dispute> Near(ImmutableArray<Account> added, ImmutableArray<Account> accounts) =>
    [
        .. Denials.Near(added, accounts),
        .. CopyDisputes.Near(added, accounts),
        .. PositionDisputes.Near(added, accounts),
    ];

    /// <summary>What is disputed of incidents, in their order.</summary>
    public static IEnumerable<Dispute> Of(IEnumerable<Incident> incidents) =>
        incidents.SelectMany(incident => incident.Disputes).OrderBy(dispute => dispute.Kind);
}
