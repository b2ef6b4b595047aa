using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Changes;

/// <summary>New happenings, changed and contradicted tolls, denials, and what a source takes back.</summary>
internal static class IncidentChanges
{
    /// <summary>How a happening stands that nobody counts.</summary>
    public const string Told = "told";

    public static IEnumerable<Change> Find(LedgerState before, LedgerState after, Known known)
    {
        var earlier = before.Incidents
            .SelectMany(incident => incident.Accounts.Select(account => (Key: AccountKey.Of(account), incident)))
            .ToDictionary(x => x.Key, x => x.incident);
        var toldElsewhere = after.Places.SelectMany(place => place.Holdings)
            .SelectMany(holding => holding.Accounts.Concat(holding.Endings))
            .Concat(after.Truces.SelectMany(truce => truce.Violations)
                .SelectMany(violation => violation.Allegations)
                .Select(step => step.Account))
            .Select(AccountKey.Of)
            .ToHashSet();
        foreach (var incident in after.Incidents)
        {
            var first = incident.Accounts.FirstOrDefault(known.Holds);
            var changes = first is null
                ? New(incident, toldElsewhere)
                : Changes(earlier.GetValueOrDefault(AccountKey.Of(first)), incident, known);
            foreach (var change in changes)
            {
                yield return change;
            }
        }
    }

    /// <param name="toldElsewhere">Accounts that the changes of control and of truces tell.</param>
    private static IEnumerable<Change> New(Incident incident, HashSet<AccountKey> toldElsewhere) =>
        incident.Sources == 0 || incident.Accounts.All(account => toldElsewhere.Contains(AccountKey.Of(account)))
            ? []
            : [New(incident)];

    private static IEnumerable<string> Disputed(Incident incident) => incident.Disputes.IsEmpty ? [] : ["disputed"];

    private static Change New(Incident incident) =>
        new(
            ChangeKind.New,
            ChangeSubject.Incident,
            incident.Id,
            Heading(incident),
            null,
            string.Join(", ", incident.Tolls.Select(Text).DefaultIfEmpty(Told).Concat(Disputed(incident))),
            [],
            incident.Accounts);

    private static IEnumerable<Change> Changes(Incident? before, Incident incident, Known known) =>
        incident.Accounts.All(known.Holds)
            ? []
            : Tolls(before, incident, known)
                .Concat(Disputes(incident, known))
                .Concat(TakenBack(incident, known));

    private static IEnumerable<Change> Tolls(Incident? before, Incident incident, Known known)
    {
        foreach (var toll in incident.Tolls)
        {
            TollPoint[] added = [.. toll.Points.Where(point => !known.Holds(point.Account))];
            var old = before?.Tolls.FirstOrDefault(other => other.What == toll.What);
            if (added.Length == 0 || (old is not null && added.All(point => point.Standing == TollStanding.Agrees)))
            {
                continue;
            }

            yield return new(
                added.Any(point => point.Standing == TollStanding.Contradicts)
                    ? ChangeKind.Contradicted
                    : ChangeKind.Changed,
                ChangeSubject.Toll,
                incident.Id,
                $"{Terms.Of(toll.What)}, {Heading(incident)}",
                old is null ? null : Text(old),
                Text(toll),
                known.Earlier(toll.Points.Select(point => point.Account)),
                [.. added.Select(point => point.Account)]);
        }
    }

    /// <summary>Denials and the like; figures that exclude each other are among the tolls.</summary>
    private static IEnumerable<Change> Disputes(Incident incident, Known known) =>
        incident.Disputes
            .Where(dispute => dispute.Kind != DisputeKind.Figures && dispute.Versions.Length > 1)
            .Select(dispute => DisputeChanges.Contradiction(incident.Id, dispute, known))
            .OfType<Change>();

    /// <summary>A source says that what it told did not happen.</summary>
    private static IEnumerable<Change> TakenBack(Incident incident, Known known) =>
        incident.Origins
            .Select(origin => (
                origin.Name,
                Told: origin.Accounts.Where(account => account.IsAsserted && known.Holds(account)).ToArray(),
                Denied: origin.Accounts.Where(account => IsDenial(account) && !known.Holds(account)).ToArray()))
            .Where(source => source.Told.Length > 0 && source.Denied.Length > 0)
            .Select(source => new Change(
                ChangeKind.Retracted,
                ChangeSubject.Incident,
                incident.Id,
                $"{Heading(incident)}: taken back by {source.Name}",
                Told,
                "denied",
                [.. source.Told],
                [.. source.Denied]));

    private static bool IsDenial(Account account) =>
        account.Claim.Status is ClaimStatus.Negated or ClaimStatus.Denied;

    /// <summary>"2016-07-02, Jayrud: violence, Syria: government → civilians".</summary>
    private static string Heading(Incident incident)
    {
        string when = incident.Days is { } days ? ActDay.Iso(DateOnly.FromDayNumber(days.First)) : "undated";
        string where = incident.Place is { } place ? $", {place.Name}" : "";
        string actors = string.Join(", ", incident.Actors);
        string whom = incident.Recipients.IsEmpty ? "" : $" → {string.Join(", ", incident.Recipients)}";
        string parties = $"{actors}{whom}".Trim();
        return $"{when}{where}: {Terms.Of(incident.Kind)}{(parties.Length > 0 ? ", " : "")}{parties}";
    }

    /// <summary>"killed 11 to 31".</summary>
    private static string Text(Toll toll) => $"{Terms.Of(toll.What)} {Range(toll.Low, toll.High)}";

    private static string Range(double? low, double? high) => (low, high) switch
    {
        ({ } least, { } most) when least.Equals(most) => Terms.Number(least),
        ({ } least, { } most) => $"{Terms.Number(least)} to {Terms.Number(most)}",
        ({ } least, null) => $"{Terms.Number(least)} or more",
        (null, { } most) => $"up to {Terms.Number(most)}",
        _ => "unknown",
    };
}
