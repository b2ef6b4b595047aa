using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Exports.Codes;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Exports;

/// <summary>
/// A row of a format about events: the accounts of an incident that say it happened, or one account of an act that no
/// incident holds ("the envoy called for a truce").
/// </summary>
/// <param name="Id">The incident's, or the claim's.</param>
/// <param name="Accounts">At least one, all of them asserted; by publication.</param>
/// <param name="Days">Null where no account says the day: none is reckoned from the day of publication.</param>
/// <param name="Sources">Independent sources, never mentions.</param>
internal sealed record Occurrence(
    string Id,
    ImmutableArray<Account> Accounts,
    DayRange? Days,
    ClaimPlace? Place,
    int Sources,
    ImmutableArray<Toll> Tolls,
    ImmutableArray<Dispute> Disputes)
{
    /// <summary>
    /// The account that tells most of the act: an attack before its dead, one with a mode before one without.
    /// </summary>
    public Account Main { get; } = Accounts.MinBy(account => Rank(account.Claim))!;

    public Claim Claim => Main.Claim;

    public Country? Country => Country.Of(Place?.Country);

    public DateOnly? First => Days is { } days ? DateOnly.FromDayNumber(days.First) : null;

    public DateOnly? Last => Days is { } days ? DateOnly.FromDayNumber(days.Last) : null;

    /// <summary>"2016-12-07".</summary>
    public string? FirstDay => Iso(First);

    public string? LastDay => Iso(Last);

    /// <summary>One party a side, those of the main account first.</summary>
    public ImmutableArray<Party> Actors => Parties(claim => claim.Actors);

    public ImmutableArray<Party> Recipients => Parties(claim => claim.Recipients);

    /// <summary>Whom it was done to; of those who act together, as in a clash, the second.</summary>
    public Party? Other => Recipients.FirstOrDefault() ?? Actors.Skip(1).FirstOrDefault();

    public IEnumerable<Report> Reports => Accounts.Select(account => account.Report).DistinctBy(report => report.Id);

    public static Occurrence Of(Incident incident)
    {
        ImmutableArray<Account> asserted = [.. incident.Accounts.Where(account => account.IsAsserted)];
        return new(
            incident.Id,
            asserted,
            Said(incident.Days),
            incident.Place,
            incident.Sources,
            incident.Tolls,
            incident.Disputes);
    }

    public static Occurrence Of(Account account) => new(
        account.Claim.Id, [account], Said(DayRange.Of(account)), account.Claim.Place, 1, Toll.Of([account]), []);

    /// <summary>
    /// A number for formats whose ids are numbers: of 52 bits, so that a spreadsheet keeps it. The same for the same
    /// occurrence.
    /// </summary>
    public long Number => long.Parse(Hash(Id), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public Toll? TollOf(FigureKind what) => Tolls.FirstOrDefault(toll => toll.What == what);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DayRange? Said(DayRange? days) => days is { IsSaid: true } ? days : null;

    private static int Rank(Claim claim) =>
        (claim.Type is ClaimType.Toll or ClaimType.Situation ? 8 : 0)
        + (claim.Cameo is null ? 4 : 0) + (claim.Mode is null ? 2 : 0) + (claim.Actors.IsEmpty ? 1 : 0);

    private static string Hash(string id)
    {
        byte[] bytes = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id));
        return Convert.ToHexString(bytes.AsSpan(0, 7))[1..];
    }

    private ImmutableArray<Party> Parties(Func<Claim, ImmutableArray<Party>> parties) =>
    [
        .. Accounts
            .OrderBy(account => account == Main ? 0 : 1)
            .SelectMany(account => parties(account.Claim))
            .DistinctBy(party => Side.Of(party).Key),
    ];
}
