using Ceasewire.Ledger.Disputes;

namespace Ceasewire.Server.Lists;

/// <summary>One version of something disputed.</summary>
public sealed record DisputeRow(int Dispute, string Kind, string Subject, string Version, int Sources, string Claims)
{
    public static IEnumerable<DisputeRow> Of(Dispute dispute, int number) => dispute.Versions.Select(version =>
        new DisputeRow(
            number,
            Terms.Of(dispute.Kind),
            dispute.Subject,
            version.Text,
            version.Accounts.Select(account => account.Origin).Distinct(StringComparer.Ordinal).Count(),
            string.Join(' ', version.Accounts.Select(account => account.Claim.Id))));
}
