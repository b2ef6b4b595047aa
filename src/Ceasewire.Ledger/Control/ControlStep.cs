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

    public Extent Extent { get; } = ExtentOf(Account.Claim);

    /// <summary>"Captured earlier this year" has no day that could come after another's.</summary>
    public bool IsDated => Day is { IsSaid: true } || (Day is not null && Account.Claim.Time is null);

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
            ClaimType.Retreat when ExtentOf(claim) == Extent.Whole && !IsDestination(claim) =>
                Of(ControlAct.Leaves, claim.Actors, account),
            _ => [],
        };
    }

    private static IEnumerable<ControlStep> Of(ControlAct act, ImmutableArray<Party> parties, Account account) =>
        parties.Where(Camp.IsParty)
            .Select(Camp.Of)
            .Distinct()
            .Select(camp => new ControlStep(act, camp, account));

    /// <summary>
    /// "Seized Aleppo" and "Aleppo fell" mean the place; "seized three districts", "districts in Aleppo" and what
    /// stands outside the clause do not; nor does "a government-held district" say that the city before it is held.
    /// </summary>
    private static Extent ExtentOf(Claim claim)
    {
        if (claim.Figures.Any(figure => figure.What == FigureKind.Share))
        {
            return Extent.Share;
        }

        var (trigger, place) = (claim.Trigger, claim.Place!.Quote);
        if (claim.Figures.Any(figure => figure.What == FigureKind.Other) || !IsInClause(claim))
        {
            return Extent.Part;
        }

        var clause = new Clause(claim);
        bool isWhole = place.Start < trigger.Start
            ? !EndsWith("inside", clause.Before(place)) && !clause.Before(trigger).EndsWith('-')
            : IsMeant(clause[trigger.End, place.Start], place);
        return isWhole ? Extent.Whole : Extent.Part;
    }

    private static bool IsInClause(Claim claim) =>
        claim.Quote.Start <= claim.Place!.Quote.Start && claim.Place.Quote.End <= claim.Quote.End;

    /// <summary>"Seized control of Aleppo"; not "held district", which is some district.</summary>
    private static bool IsMeant(string between, Quote place) =>
        between.Trim() is { Length: > 0 } words
            ? WordRoles.Of("whole").Contains(words, StringComparer.OrdinalIgnoreCase)
            : !char.IsLower(place.Exact[0]) || place.Exact.StartsWith("the ", StringComparison.Ordinal);

    private static bool EndsWith(string role, string words)
    {
        string before = ' ' + words.TrimEnd();
        return WordRoles.Of(role).Any(word => before.EndsWith(' ' + word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Withdrew to Homs": the place is gone to, not left.</summary>
    private static bool IsDestination(Claim claim) =>
        claim.Trigger.End <= claim.Place!.Quote.Start
        && WordRoles.Holds("toward", new Clause(claim)[claim.Trigger.End, claim.Place.Quote.Start]);
}
