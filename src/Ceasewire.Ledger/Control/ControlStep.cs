using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Control;

/// <summary>What a claim says of who has a place.</summary>
internal enum ControlAct
{
    /// <summary>"The rebels hold the quarter": a state, which ends nobody's hold by itself.</summary>
    Holds,

    /// <summary>"The army seized the quarter": an act, which ends the hold of others.</summary>
    Takes,

    /// <summary>"The rebels withdrew from the quarter", or lost it.</summary>
    Leaves,
}

/// <summary>One camp's part in one claim about a place.</summary>
internal sealed record ControlStep(ControlAct Act, Camp Camp, Account Account)
{
    private const string CodeOfTaking = "192";

    public ActDay? Day { get; } = ActDay.Of(Account);

    /// <summary>"80% of the city": who holds a share denies nobody the rest.</summary>
    public Figure? Share => Account.Claim.Figures.FirstOrDefault(figure => figure.What == FigureKind.Share);

    /// <summary>The steps of a claim; none where it names nobody who can hold ground or is not said to be so.</summary>
    public static IEnumerable<ControlStep> In(Account account)
    {
        var claim = account.Claim;
        if (!account.IsAsserted || claim.Place is null)
        {
            return [];
        }

        return claim.Type switch
        {
            ClaimType.Control when claim.Cameo is null => Of(ControlAct.Holds, claim.Actors, account),
            ClaimType.Control when claim.Cameo == CodeOfTaking =>
                Of(ControlAct.Leaves, claim.Recipients, account).Concat(Of(ControlAct.Takes, claim.Actors, account)),
            ClaimType.Retreat when !IsDestination(claim) => Of(ControlAct.Leaves, claim.Actors, account),
            _ => [],
        };
    }

    private static IEnumerable<ControlStep> Of(ControlAct act, ImmutableArray<Party> parties, Account account) =>
        parties.Where(Camp.IsParty)
            .Select(Camp.Of)
            .Distinct()
            .Select(camp => new ControlStep(act, camp, account));

    /// <summary>"Withdrew to Homs": the place is gone to, not left.</summary>
    private static bool IsDestination(Claim claim) =>
        claim.Trigger.End <= claim.Place!.Quote.Start
        && WordRoles.Holds("toward", new Clause(claim)[claim.Trigger.End, claim.Place.Quote.Start]);
}
