using System.Collections.Immutable;
using Ceasewire.Ledger.Disputes;

namespace Ceasewire.Ledger.Briefs;

/// <summary>What tellers disagree about, each version with its words.</summary>
internal static class Disputed
{
    public static Section Of(ImmutableArray<Dispute> disputes) =>
        new(
            "Disputed",
            [
                .. disputes.Select(dispute => new Group(
                    Heading(dispute),
                    [.. dispute.Versions.Select(version => Merging.Line(version.Text, version.Accounts))])),
            ]);

    private static string Heading(Dispute dispute) => dispute.Kind switch
    {
        DisputeKind.Denial => $"Denied: {dispute.Subject}",
        DisputeKind.Figures => $"Figures differ: {dispute.Subject}",
        DisputeKind.Copy => $"Copies of one text differ: {dispute.Subject}",
        DisputeKind.Control => $"Who holds {dispute.Subject}",
        DisputeKind.Perpetrator => $"Who did it: {dispute.Subject}",
        _ => $"Position: {dispute.Subject}",
    };
}
