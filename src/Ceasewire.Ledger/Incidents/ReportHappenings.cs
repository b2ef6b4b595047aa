using System.Collections.Immutable;
namespace Ceasewire.Ledger.Incidents;

/// <summary>The happenings that one report tells of.</summary>
internal static class ReportHappenings
{
    /// <summary>A claim is compared with this many before it: enough for news, and never quadratic.</summary>
    private const int Reach = 40;

    /// <param name="accounts">Of one report, in the order of the text.</param>
    /// <returns>By their first claim's place in the text.</returns>
    public static ImmutableArray<Telling> Of(IReadOnlyCollection<Account> accounts, Holds holds)
    {
        string country = CountryOf(accounts);
        return
        [
            .. accounts.Select(account => Telling.Of(account, country))
                .OfType<Telling>()
                .GroupBy(telling => telling.Kind)
                .SelectMany(kind => Join(kind, holds))
                .OrderBy(telling => telling.Key.Start),
        ];
    }

    private static ImmutableArray<Telling> Join(IEnumerable<Telling> kind, Holds holds)
    {
        Telling[] tellings = [.. kind];
        var pairs = Enumerable.Range(0, tellings.Length)
            .SelectMany(other => Enumerable.Range(Math.Max(0, other - Reach), Math.Min(other, Reach))
                .Select(one => (one, other)));
        return Agglomeration.Join(tellings, pairs, Likeness.InReport, Likeness.EnoughInReport, holds);
    }

    /// <summary>The country that most of the report's places and parties are of; empty where none is known.</summary>
    private static string CountryOf(IEnumerable<Account> accounts) =>
        accounts.SelectMany(account => account.Claim.Actors.Concat(account.Claim.Recipients)
                .Select(party => party.Country)
                .Append(account.Claim.Place?.Country))
            .OfType<string>()
            .Where(country => country is not ("IGO" or "NGO"))
            .GroupBy(country => country, StringComparer.Ordinal)
            .OrderByDescending(country => country.Count())
            .ThenBy(country => country.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? "";
}
