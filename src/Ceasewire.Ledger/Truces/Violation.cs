using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>An alleged violation of a truce. Whoever tells it, it is an allegation.</summary>
/// <param name="Against">Names of those who are said to have violated it; empty where nobody is named.</param>
/// <param name="Allegations">Who says so; at least one.</param>
/// <param name="Denials">Who contradicts it: claims that deny one of the allegations, and denials by or for the same
/// camp in this truce.</param>
public sealed record Violation(
    ActDay? Day,
    ImmutableArray<string> Against,
    ImmutableArray<TruceStep> Allegations,
    ImmutableArray<Account> Denials)
{
    /// <summary>By day.</summary>
    /// <param name="steps">Of one process, by day.</param>
    /// <param name="denying">Accounts by the report and the id of the claim that they deny.</param>
    internal static ImmutableArray<Violation> In(
        ImmutableArray<TruceStep> steps, ILookup<AccountKey, Account> denying)
    {
        var denials = steps.Where(step => step.Act == TruceAct.ViolationDenied)
            .SelectMany(step => Keys(step).Select(camp => (Camp: camp, step.Account)))
            .ToLookup(x => x.Camp, x => x.Account);
        return
        [
            .. steps.Where(step => step.Act == TruceAct.Violated)
                .GroupBy(step => (step.Day?.Day, string.Join('\u0001', Keys(step).Order(StringComparer.Ordinal))))
                .Select(same => new Violation(
                    same.First().Day,
                    [.. Accused(same.First()).Select(Terms.Of).Distinct(StringComparer.OrdinalIgnoreCase)],
                    [.. same],
                    [
                        .. same.SelectMany(step => denying[AccountKey.Of(step.Account)])
                            .Concat(Keys(same.First()).SelectMany(camp => denials[camp]))
                            .DistinctBy(AccountKey.Of)
                            .Order(AccountOrder.ByDay),
                    ])),
        ];
    }

    /// <summary>"X broke the truce" accuses its actor, "Y blamed X for breaking it" its recipient.</summary>
    private static ImmutableArray<Party> Accused(TruceStep step) =>
        step.Account.Claim.Type == ClaimType.Accuse ? step.Account.Claim.Recipients : step.Account.Claim.Actors;

    private static IEnumerable<string> Keys(TruceStep step) =>
        Accused(step).Select(party => Camp.Of(party).Key).Distinct();
}
