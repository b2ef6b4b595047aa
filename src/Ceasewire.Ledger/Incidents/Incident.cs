using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>What reports say of one happening, version beside version.</summary>
/// <param name="Id">Made of the first account, by publication: stays as later reports come in.</param>
/// <param name="Days">Null where no account gives a day that one happening fits in.</param>
/// <param name="Place">The finest place that an account gives; null where none does.</param>
/// <param name="Country">ISO 3166-1 alpha-3; of the place, else the one that the reports are mostly about; null where
/// unknown.</param>
/// <param name="Accounts">At least one; by publication, then article and place in the text.</param>
/// <param name="Tolls">One a kind of harm, where it is counted.</param>
public sealed record Incident(
    string Id,
    HappeningKind Kind,
    DayRange? Days,
    ClaimPlace? Place,
    string? Country,
    ImmutableArray<Account> Accounts,
    ImmutableArray<Origin> Origins,
    ImmutableArray<Toll> Tolls,
    ImmutableArray<Dispute> Disputes)
{
    /// <summary>Sides said to have acted, and those said to have suffered; by name.</summary>
    public ImmutableArray<string> Actors => Names(account => account.Claim.Actors);

    public ImmutableArray<string> Recipients => Names(account => account.Claim.Recipients);

    /// <summary>Those who say that it happened; a denial does not stand behind it.</summary>
    public int Sources => Origins.Count(origin => origin.IsAsserting);

    /// <summary>The incident that accounts make together.</summary>
    /// <param name="country">Empty where unknown.</param>
    /// <param name="accounts">At least one, in any order.</param>
    public static Incident Of(HappeningKind kind, string? country, DayRange? days, IEnumerable<Account> accounts)
    {
        ImmutableArray<Account> ordered =
        [
            .. accounts
                .OrderBy(account => account.Published, StringComparer.Ordinal)
                .ThenBy(account => account.Report.Id, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Trigger.Start)
                .ThenBy(account => account.Claim.Id, StringComparer.Ordinal),
        ];
        var site = ordered.Select(Site.Of).Aggregate(Site.Finer);
        var tolls = Toll.Of(ordered);
        return new(
            IdOf(ordered[0]),
            kind,
            days,
            site is null ? null : ordered.First(account => account.PlaceKey == site.Key).Claim.Place,
            string.IsNullOrEmpty(country) ? null : country,
            ordered,
            Origin.Of(ordered),
            tolls,
            IncidentDisputes.Find(ordered, tolls));
    }

    private static string IdOf(Account first) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"incident {first.Claim.Id}")).AsSpan(0, 8));

    private ImmutableArray<string> Names(Func<Account, ImmutableArray<Party>> parties) =>
    [
        .. Accounts.Where(account => account.IsAsserted)
            .SelectMany(account => parties(account))
            .Select(Terms.Of)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Count())
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Key),
    ];
}
