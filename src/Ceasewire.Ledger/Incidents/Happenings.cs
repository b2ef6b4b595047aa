using System.Collections.Immutable;

namespace Ceasewire.Ledger.Incidents;

/// <summary>The happenings that one report tells of: what joining across reports begins from.</summary>
public sealed class Happenings
{
    /// <summary>A claim is compared with this many before it: enough for news, and never quadratic.</summary>
    private const int Reach = 40;

    private Happenings(ImmutableArray<Telling> tellings) => Tellings = tellings;

    /// <summary>By their first claim's place in the text.</summary>
    internal ImmutableArray<Telling> Tellings { get; }

    /// <param name="accounts">All of one report, in any order.</param>
    /// <param name="holds">What reviewers decided.</param>
    public static Happenings Of(IEnumerable<Account> accounts, Holds holds)
    {
        Account[] ordered =
        [
            .. accounts
                .OrderBy(account => account.Claim.Trigger.Start)
                .ThenBy(account => account.Claim.Id, StringComparer.Ordinal),
        ];
        string country = CountryOf(ordered);
        var gist = ordered.Length == 0 ? Gist.Of() : Gist.Of(ordered[0].Report.Text);
        return new(
        [
            .. ordered.Select(account => Telling.Of(account, country, gist))
                .OfType<Telling>()
                .GroupBy(telling => telling.Kind)
                .SelectMany(kind => Join(kind, holds).Select((telling, at) => telling with { IsLead = at == 0 }))
                .OrderBy(telling => telling.Key.Start),
        ]);
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
