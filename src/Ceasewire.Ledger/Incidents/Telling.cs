using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>An account, or the accounts of one happening in one report, reduced to what joining compares.</summary>
/// <param name="Key">Article id and place in the text: orders tellings, whatever the order of arrival.</param>
/// <param name="Actors">Keys of sides; described parties whom nobody knows have none.</param>
/// <param name="AreVictimsArmed">Null where unknown or mixed.</param>
/// <param name="IsAsserted">False for a denial, which can join a happening but makes none.</param>
internal sealed record Telling(
    (string Article, int Start) Key,
    HappeningKind Kind,
    DayRange? Days,
    Site? Site,
    string Country,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Victims,
    bool? AreVictimsArmed,
    ImmutableArray<Count> Counts,
    bool IsAsserted,
    ImmutableArray<Account> Accounts,
    ImmutableArray<Gist> Gists)
{
    /// <summary>Reports whose words are compared: the first few stand for the others.</summary>
    private const int MostGists = 4;

    /// <summary>By article id, by code points, then by place in the text.</summary>
    public static Comparer<(string Article, int Start)> KeyOrder { get; } =
        Comparer<(string Article, int Start)>.Create(static (one, other) =>
            string.CompareOrdinal(one.Article, other.Article) is not 0 and var order
                ? order
                : one.Start.CompareTo(other.Start));

    /// <summary>What the words of the claims are about. Made when it is first asked for: within a report nobody asks.</summary>
    public Gist Words => field ??= Gist.Of(Accounts.Select(account => account.Claim.Quote.Exact));

    /// <summary>What its report tells first of its kind.</summary>
    public bool IsLead { get; init; }

    /// <summary>Something that sets it apart from any other happening of its day.</summary>
    public bool IsTelling =>
        Site is not null || Actors.Length + Victims.Length > 0 || !Counts.IsEmpty || !Words.IsEmpty;

    /// <param name="report">What the words of the report are about.</param>
    /// <returns>Null where the claim is of no happening.</returns>
    public static Telling? Of(Account account, string reportCountry, Gist report)
    {
        var claim = account.Claim;
        return HappeningKinds.Of(claim) is not { } kind || DayRange.IsTooLong(account) ? null : new(
            (account.Report.Id, claim.Trigger.Start),
            kind,
            DayRange.Of(account),
            Site.Of(account),
            claim.Place?.Country ?? reportCountry,
            Sides(claim.Actors),
            Sides(claim.Recipients),
            Armed(claim.Recipients),
            [.. claim.Figures.Select(Count.Of).OfType<Count>()],
            account.IsAsserted,
            [account],
            [report]);
    }

    /// <summary>Both as one; the key is the earlier's.</summary>
    public Telling And(Telling other) => new(
        KeyOrder.Compare(Key, other.Key) <= 0 ? Key : other.Key,
        Kind,
        Days is { } days && other.Days is { } others
            ? days.IsSaid == others.IsSaid ? days.Meets(others) ? days.And(others) : days
                : days.IsSaid ? days : others
            : Days ?? other.Days,
        Site.Finer(Site, other.Site),
        Country.Length == 0 || (Site is null && other.Site is not null) ? other.Country : Country,
        [.. Actors.Union(other.Actors).Order(StringComparer.Ordinal)],
        [.. Victims.Union(other.Victims).Order(StringComparer.Ordinal)],
        AreVictimsArmed == other.AreVictimsArmed ? AreVictimsArmed : AreVictimsArmed ?? other.AreVictimsArmed,
        [.. Counts.Union(other.Counts)],
        IsAsserted || other.IsAsserted,
        [.. Accounts, .. other.Accounts],
        [.. Gists.Union(other.Gists).Take(MostGists)])
    {
        IsLead = IsLead || other.IsLead,
    };

    private static ImmutableArray<string> Sides(ImmutableArray<Party> parties) =>
    [
        .. parties
            .Where(party => party.Id is not null || party is { Country: not null, Sector: not null })
            .Select(party => Side.Of(party).Key)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static bool? Armed(ImmutableArray<Party> victims)
    {
        var known = victims.Select(victim => Parties.IsArmed(victim)).Where(armed => armed is not null).ToArray();
        return known.Length > 0 && known.All(armed => armed == known[0]) ? known[0] : null;
    }
}
