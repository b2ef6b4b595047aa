using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>A claim as the JSON of the ledger cites it: who says so, in which report, and the words.</summary>
/// <param name="Article">Id of the article that the offsets count in.</param>
/// <param name="Name">What the user calls the report.</param>
/// <param name="Published">EDTF day; null where unknown.</param>
/// <param name="Teller">Innermost first, "told by" those who pass it on; the report itself where it names none.</param>
/// <param name="Origin">Equal for claims that do not corroborate each other.</param>
public sealed record ToldClaim(
    string Id,
    string Article,
    string Name,
    string? Published,
    ClaimType Type,
    ClaimStatus Status,
    string Teller,
    string Origin,
    Quote Trigger,
    Quote Quote)
{
    public static ToldClaim Of(Account account) => new(
        account.Claim.Id,
        account.Report.Id,
        account.Report.Name,
        account.Published,
        account.Claim.Type,
        account.Claim.Status,
        Terms.Of(account.Claim.Attribution),
        account.Origin,
        account.Claim.Trigger,
        account.Claim.Quote);
}
