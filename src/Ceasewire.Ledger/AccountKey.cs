namespace Ceasewire.Ledger;

/// <summary>Equal for the same claim of the same report, however often it was loaded.</summary>
internal readonly record struct AccountKey(string Report, string Claim)
{
    public static AccountKey Of(Account account) => new(account.Report.Id, account.Claim.Id);
}
