using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ceasewire.Ledger.Disputes;

namespace Ceasewire.Ledger.Incidents;

/// <summary>Joins the accounts of one happening across reports.</summary>
public static class IncidentFinder
{
    /// <returns>By day, those without one last; the same for any order of the accounts.</returns>
    public static ImmutableArray<Incident> Find(IEnumerable<Account> accounts) =>
        [.. IncidentJoiner.Join(Happenings(accounts)).Select(Make)];

    private static IEnumerable<Telling> Happenings(IEnumerable<Account> accounts) =>
        accounts.GroupBy(account => account.Report.Id, StringComparer.Ordinal)
            .SelectMany(report => ReportHappenings.Of([.. report.OrderBy(account => account.Claim.Trigger.Start)
                .ThenBy(account => account.Claim.Id, StringComparer.Ordinal)]));

    private static Incident Make(Telling telling)
    {
        ImmutableArray<Account> accounts =
        [
            .. telling.Accounts
                .OrderBy(account => account.Published, StringComparer.Ordinal)
                .ThenBy(account => account.Report.Id, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Trigger.Start)
                .ThenBy(account => account.Claim.Id, StringComparer.Ordinal),
        ];
        var tolls = Toll.Of(accounts);
        return new(
            IdOf(accounts[0]),
            telling.Kind,
            telling.Days,
            accounts.FirstOrDefault(account => account.PlaceKey == telling.Site?.Key)?.Claim.Place,
            telling.Country.Length == 0 ? null : telling.Country,
            accounts,
            Origin.Of(accounts),
            tolls,
            IncidentDisputes.Find(accounts, tolls));
    }

    private static string IdOf(Account first) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"incident {first.Claim.Id}")).AsSpan(0, 8));
}
