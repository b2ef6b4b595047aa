namespace Ceasewire.Ledger;

/// <summary>
/// By day, undated ones first, then by article and place in its text: the same order whatever order accounts came in.
/// </summary>
internal sealed class AccountOrder : IComparer<Account>
{
    public static AccountOrder ByDay { get; } = new();

    public int Compare(Account? x, Account? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int order = Nullable.Compare(ActDay.Of(x)?.Day, ActDay.Of(y)?.Day);
        order = order != 0 ? order : string.CompareOrdinal(x.Report.Id, y.Report.Id);
        order = order != 0 ? order : x.Claim.Trigger.Start.CompareTo(y.Claim.Trigger.Start);
        order = order != 0 ? order : x.Claim.Trigger.End.CompareTo(y.Claim.Trigger.End);
        return order != 0 ? order : string.CompareOrdinal(x.Claim.Id, y.Claim.Id);
    }
}
