using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>An incident as JSON: claims stand once, everything else names them by their ids.</summary>
/// <param name="First">First day on which it can have happened, "2016-12-07"; null where unknown.</param>
/// <param name="Last">Last day, inclusive.</param>
/// <param name="IsDaySaid">False where the days are reckoned from the day of publication.</param>
/// <param name="Sources">Independent sources that say it happened.</param>
public sealed record IncidentRecord(
    string Id,
    HappeningKind Kind,
    string? First,
    string? Last,
    bool IsDaySaid,
    ClaimPlace? Place,
    string? Country,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Recipients,
    int Sources,
    ImmutableArray<OriginRecord> Origins,
    ImmutableArray<TollRecord> Tolls,
    ImmutableArray<DisputeRecord> Disputes,
    ImmutableArray<ToldClaim> Claims)
{
    public static IncidentRecord Of(Incident incident) => new(
        incident.Id,
        incident.Kind,
        Day(incident.Days?.First),
        Day(incident.Days?.Last),
        incident.Days?.IsSaid == true,
        incident.Place,
        incident.Country,
        incident.Actors,
        incident.Recipients,
        incident.Sources,
        [.. incident.Origins.Select(OriginRecord.Of)],
        [.. incident.Tolls.Select(TollRecord.Of)],
        [.. incident.Disputes.Select(DisputeRecord.Of)],
        [.. incident.Accounts.Select(ToldClaim.Of)]);

    private static string? Day(int? number) => number is { } day
        ? DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}

/// <summary>An independent source.</summary>
public sealed record OriginRecord(
    string Key, string Name, string Side, bool IsAgainstInterest, bool IsAsserting, ImmutableArray<string> Claims)
{
    public static OriginRecord Of(Origin origin) => new(
        origin.Key,
        origin.Name,
        origin.Side,
        origin.IsAgainstInterest,
        origin.IsAsserting,
        [.. origin.Accounts.Select(account => account.Claim.Id)]);
}

/// <summary>A toll as a series over publication.</summary>
public sealed record TollRecord(FigureKind What, double? Low, double? High, ImmutableArray<TollPointRecord> Points)
{
    public static TollRecord Of(Toll toll) => new(
        toll.What,
        toll.Low,
        toll.High,
        [
            .. toll.Points.Select(point => new TollPointRecord(
                point.Account.Published,
                point.Account.Origin,
                point.Figure,
                point.Standing,
                point.Account.Claim.Id)),
        ]);
}

/// <summary>One source's figure in one report.</summary>
public sealed record TollPointRecord(
    string? Published, string Origin, Figure Figure, TollStanding Standing, string Claim);

/// <summary>A dispute, each version with the claims that give it.</summary>
public sealed record DisputeRecord(DisputeKind Kind, string Subject, ImmutableArray<VersionRecord> Versions)
{
    public static DisputeRecord Of(Dispute dispute) => new(
        dispute.Kind,
        dispute.Subject,
        [
            .. dispute.Versions.Select(version => new VersionRecord(
                version.Text,
                [.. version.Accounts.Select(account => account.Claim.Id)])),
        ]);
}

/// <summary>One side of a dispute.</summary>
public sealed record VersionRecord(string Text, ImmutableArray<string> Claims);
