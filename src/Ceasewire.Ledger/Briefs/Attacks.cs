using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Who is said to have attacked whom.</summary>
internal static class Attacks
{
    public static Section Of(ImmutableArray<Account> accounts) =>
        new(
            "Attacks",
            [
                new(
                    null,
                    Merging.Lines(
                        accounts.Where(account => account.Claim.Type == ClaimType.Assault),
                        account => Phrases.Act(account.Claim))),
            ]);
}
