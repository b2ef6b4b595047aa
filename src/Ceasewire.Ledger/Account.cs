using System.Collections.Immutable;
using Ceasewire.Ledger.Families;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>One report's telling of a claim.</summary>
/// <param name="Origin">Who it comes from: equal for accounts that do not corroborate each other.</param>
/// <param name="Family">The family of copies that the report belongs to.</param>
public sealed record Account(Claim Claim, Report Report, string Origin, string Family)
{
    /// <summary>
    /// EDTF day or span of the act; "by" and the day of publication where the report gives none; "undated" where
    /// neither is known.
    /// </summary>
    public string When => (Claim.Time?.Edtf is { } edtf ? Terms.OfTime(edtf) : null)
        ?? (Published is { } published ? $"by {published}" : "undated");

    /// <summary>EDTF day on which the report appeared; null where unknown.</summary>
    public string? Published => Report.Reading.Article.Published.Edtf;

    /// <summary>Sorts accounts by the day of the act, or the latest it can have been.</summary>
    public string SortKey => Claim.Time?.Start ?? Published ?? "9999";

    /// <summary>The day of an act that is known to the day or better; else null.</summary>
    public string? Day =>
        Claim.Time is { Start: [.., _] start, Precision: <= TimePrecision.Day }
            ? start[..Math.Min(10, start.Length)]
            : null;

    /// <summary>Equal for the same place; null where it is unknown.</summary>
    public string? PlaceKey { get; } = Claim.Place is not { } place ? null
        : place.Geonames is { } id ? $"geonames:{id}"
        : place.Name.ToUpperInvariant();

    /// <summary>Whether the teller says that it took place, now or before.</summary>
    public bool IsAsserted => Claim.Status is ClaimStatus.Happened or ClaimStatus.Ongoing;

    /// <summary>By the claim alone: to hash a report is to hash its text.</summary>
    public override int GetHashCode() => HashCode.Combine(Claim.Id, Report.Id);

    /// <summary>Every claim of the reports, in the order of their articles' ids and then of the text.</summary>
    public static ImmutableArray<Account> In(IEnumerable<Report> reports, FamilyIndex families) =>
        In(reports, article => families[article]);

    /// <param name="familyOf">The family of an article's id.</param>
    public static ImmutableArray<Account> In(IEnumerable<Report> reports, Func<string, string> familyOf) =>
        [
            .. reports
                .OrderBy(report => report.Id, StringComparer.Ordinal)
                .SelectMany(report =>
                    report.Reading.Claims.Select(claim => new Account(
                        claim,
                        report,
                        OriginOf(claim, familyOf(report.Id)),
                        familyOf(report.Id)))),
        ];

    /// <summary>The innermost teller; without one, the family of copies that the report belongs to.</summary>
    private static string OriginOf(Claim claim, string family) =>
        claim.Attribution is [.., { By: { } by, Orphan: false }] && Terms.Of(by).Length > 0 ? Side.Of(by).Key : family;
}
