using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>Which accounts a question is about. Null and empty ask for everything.</summary>
/// <param name="Place">Name of a place, of one that holds it, or a country's code ("SYR"), in any case.</param>
/// <param name="Party">A name, registry id, country code or sector of someone who acts, suffers or tells.</param>
/// <param name="From">First day; of the act where it is known, else of publication.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Selection(string? Place, string? Party, DateOnly? From, DateOnly? To)
{
    public static Selection Everything { get; } = new(null, null, null, null);

    public ImmutableArray<ClaimType> Types { get; init; } = [];

    public bool Holds(Account account) =>
        (Types.IsEmpty || Types.Contains(account.Claim.Type))
        && (Place is null || PlacesOf(account.Claim).Contains(Place, StringComparer.OrdinalIgnoreCase))
        && (Party is null || PartiesOf(account.Claim).Contains(Party, StringComparer.OrdinalIgnoreCase))
        && IsInTime(account);

    /// <summary>Every name under which the claim's place is asked for.</summary>
    public static IEnumerable<string> PlacesOf(Claim claim) => claim.Place is not { } place
        ? []
        : place.Within.Prepend(place.Name)
            .Append(place.Country)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name of the claim's parties and tellers: "Syria: government", "sy-gov", "SYR GOV".</summary>
    public static IEnumerable<string> PartiesOf(Claim claim) =>
        claim.Actors.Concat(claim.Recipients)
            .Concat(claim.Attribution.Select(teller => teller.By).OfType<Party>())
            .SelectMany(NamesOf)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The day by which accounts are selected; null where neither act nor report is dated.</summary>
    public static string? DayOf(Account account) =>
        (account.Claim.Time?.Start ?? account.Published) is { Length: >= 10 } day ? day[..10] : null;

    private static IEnumerable<string> NamesOf(Party party)
    {
        string? sector = party.Sector is { } known ? Terms.Of(known).ToUpperInvariant() : null;
        return new[] { Terms.Of(party), party.Id, party.Country, sector, Side.Of(party).Code }
            .OfType<string>()
            .Where(name => name.Length > 0);
    }

    private bool IsInTime(Account account) =>
        (From is null && To is null)
        || (DayOf(account) is { } day
            && (From is not { } from || string.CompareOrdinal(day, Iso(from)) >= 0)
            && (To is not { } to || string.CompareOrdinal(day, Iso(to)) <= 0));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
