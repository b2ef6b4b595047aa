using System.Collections.Immutable;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>What the accounts of one incident disagree about: how many, who did it, whether it happened.</summary>
internal static class IncidentDisputes
{
    public static ImmutableArray<Dispute> Find(ImmutableArray<Account> accounts, ImmutableArray<Toll> tolls) =>
        [.. Denied(accounts), .. Counted(tolls), .. Laid(accounts)];

    private static IEnumerable<Dispute> Denied(ImmutableArray<Account> accounts)
    {
        var denials = accounts.Where(account => account.Claim.Status == ClaimStatus.Denied).ToArray();
        var negations = accounts.Where(account => account.Claim.Status == ClaimStatus.Negated).ToArray();
        var asserted = accounts.Where(account => account.IsAsserted).ToArray();
        bool isContradicted = denials.Length > 0
            || negations.Any(no => asserted.Any(yes => yes.Origin != no.Origin && yes.Claim.Type == no.Claim.Type));
        if (isContradicted)
        {
            yield return new(
                DisputeKind.Denial,
                Subject([.. denials, .. negations, .. asserted]),
                [
                    .. Versions("denied", denials),
                    .. Versions("said not to have happened", negations),
                    .. Versions("claimed", asserted),
                ]);
        }
    }

    private static IEnumerable<Version> Versions(string text, Account[] accounts) =>
        accounts.Length == 0 ? [] : [new(text, [.. accounts])];

    private static string Subject(Account[] accounts)
    {
        var claim = accounts[0].Claim;
        return $"{string.Join(", ", claim.Actors.Select(Terms.Of))} “{claim.Trigger.Exact}”".Trim();
    }

    private static IEnumerable<Dispute> Counted(ImmutableArray<Toll> tolls) =>
        tolls.Where(toll => toll.IsContradicted).Select(toll => new Dispute(
            DisputeKind.Figures,
            Where(toll.Points[0].Account, Terms.Of<FigureKind>(toll.What)),
            [
                .. toll.Points
                    .GroupBy(point => Terms.Of(point.Figure))
                    .OrderBy(version => version.First().Figure.Low ?? version.First().Figure.High)
                    .ThenBy(version => version.Key, StringComparer.Ordinal)
                    .Select(version => new Version(version.Key, [.. version.Select(point => point.Account)])),
            ]));

    /// <summary>Attacks laid to different sides by different sources.</summary>
    private static IEnumerable<Dispute> Laid(ImmutableArray<Account> accounts)
    {
        var laid = accounts
            .Where(account =>
                account is { IsAsserted: true, Claim: { Type: ClaimType.Assault, Actors.IsEmpty: false } })
            .ToArray();
        var differing = laid.Where(one => laid.Any(other => Differ(one, other))).ToArray();
        if (differing.Length > 0)
        {
            string victims = string.Join(", ", differing[0].Claim.Recipients.Select(Terms.Of));
            yield return new(
                DisputeKind.Perpetrator,
                Where(differing[0], victims.Length == 0 ? "attack" : $"attack on {victims}"),
                [
                    .. differing
                        .GroupBy(account => string.Join(", ", account.Claim.Actors.Select(Terms.Of)))
                        .Select(actor => new Version(actor.Key, [.. actor])),
                ]);
        }
    }

    private static bool Differ(Account one, Account other) =>
        one.Origin != other.Origin
        && !one.Claim.Recipients.IsEmpty
        && !other.Claim.Recipients.IsEmpty
        && Parties.ShareSide(one.Claim.Recipients, other.Claim.Recipients)
        && !Parties.ShareSide(one.Claim.Actors, other.Claim.Actors);

    private static string Where(Account account, string what) =>
        string.Join(", ", new[] { what, account.Claim.Place?.Name, account.Day }.OfType<string>());
}
