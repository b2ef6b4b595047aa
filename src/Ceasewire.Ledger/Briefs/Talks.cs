using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Meetings and negotiations: planned, held or declined.</summary>
internal static class Talks
{
    private static readonly string[] Order = ["planned", "held", "called for", "declined"];

    public static Section Of(ImmutableArray<Account> accounts) => new(
        "Talks",
        [
            .. accounts.Select(account => (account, state: State(account.Claim)))
                .Where(x => x.state is not null)
                .GroupBy(x => x.state!)
                .OrderBy(group => Array.IndexOf(Order, group.Key))
                .Select(group => new Group(
                    char.ToUpperInvariant(group.Key[0]) + group.Key[1..],
                    Merging.Lines(group.Select(x => x.account), account => Text(account.Claim)))),
        ]);

    private static string? State(Claim claim) =>
        claim switch
        {
            { Type: ClaimType.Consult, Status: ClaimStatus.Happened or ClaimStatus.Ongoing } => "held",
            { Type: ClaimType.Consult, Status: ClaimStatus.Negated or ClaimStatus.Denied } => "declined",
            { Type: ClaimType.Consult } => "planned",
            { About: Matter.Talks, Type: ClaimType.Reject or ClaimType.Sanction } => "declined",
            { About: Matter.Talks, Type: ClaimType.Agree } => claim.Status is ClaimStatus.Negated or ClaimStatus.Denied
                ? "declined"
                : "planned",
            { About: Matter.Talks, Type: ClaimType.Request } => "called for",
            _ => null,
        };

    private static string Text(Claim claim)
    {
        string about = claim.About is { } matter and not (Matter.Talks or Matter.Other)
            ? $" about {Terms.Of(matter)}"
            : "";
        return $"{Phrases.Act(claim)}{about}";
    }
}
