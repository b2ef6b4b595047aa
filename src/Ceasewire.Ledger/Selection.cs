using System.Collections.Immutable;
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
        && IsInTime(account)
        && IsAt(account.Claim)
        && (Party is null || PartiesOf(account.Claim).Contains(Party, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the claim is of the place that is asked for.</summary>
    internal bool IsAt(Claim claim) =>
        Place is null
        || (claim.Place is { } place
            && (Place.Equals(place.Name, StringComparison.OrdinalIgnoreCase)
                || Place.Equals(place.Country, StringComparison.OrdinalIgnoreCase)
                || place.Within.Contains(Place, StringComparer.OrdinalIgnoreCase)));

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
        MomentOf(account) is { Length: >= IsoDate.Length } day ? day[..IsoDate.Length] : null;

    private static IEnumerable<string> NamesOf(Party party)
    {
        string? sector = party.Sector is { } known ? Terms.CodeOf(known) : null;
        return new[] { Terms.Of(party), party.Id, party.Country, sector, Side.Of(party).Code }
            .OfType<string>()
            .Where(name => name.Length > 0);
    }

    private bool IsInTime(Account account)
    {
        if (From is null && To is null)
        {
            return true;
        }

        string? moment = MomentOf(account);
        return IsoDate.TryDayOf(moment, out var day)
            ? !(day < From) && !(day > To)
            : moment is { Length: >= IsoDate.Length } && IsBetween(moment[..IsoDate.Length]);
    }

    /// <summary>As the store compares, where a day is not written as one: "2016-12-XX".</summary>
    private bool IsBetween(string day) =>
        (From is not { } from || string.CompareOrdinal(day, ActDay.Iso(from)) >= 0)
        && (To is not { } to || string.CompareOrdinal(day, ActDay.Iso(to)) <= 0);

    private static string? MomentOf(Account account) => account.Claim.Time?.Start ?? account.Published;
}
