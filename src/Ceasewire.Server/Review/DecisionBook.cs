using System.Collections.Immutable;
using Ceasewire.Store.Review;

namespace Ceasewire.Server.Review;

/// <summary>What reviewers have decided, and what of it stands.</summary>
public sealed class DecisionBook
{
    private readonly Dictionary<(string Claim, string Reviewer), Decision> _standing = [];
    private readonly ILookup<string, Decision> _byClaim;
    private readonly ILookup<string, string> _amended;

    /// <param name="decisions">In the order in which they were made.</param>
    public DecisionBook(ImmutableArray<Decision> decisions)
    {
        All = decisions;
        foreach (var decision in decisions)
        {
            if (decision.Ruling == Ruling.Undo)
            {
                _standing.Remove((decision.Claim, decision.Reviewer));
            }
            else
            {
                _standing[(decision.Claim, decision.Reviewer)] = decision;
            }
        }

        _byClaim = _standing.Values.OrderBy(decision => decision.Key).ToLookup(decision => decision.Claim);
        _amended = _standing.Values.Where(decision => decision.Ruling == Ruling.Amend)
            .ToLookup(decision => decision.Article, decision => decision.Claim);
        Rejected =
        [
            .. _byClaim.Where(claim => claim.All(decision => decision.Ruling == Ruling.Reject))
                .Select(claim => claim.Key),
        ];
    }

    public ImmutableArray<Decision> All { get; }

    /// <summary>Claims that every reviewer of theirs rejects: they are left out of all that is derived.</summary>
    public ImmutableHashSet<string> Rejected { get; }

    /// <summary>What each reviewer says of a claim.</summary>
    public IEnumerable<Decision> Of(string claim) => _byClaim[claim];

    /// <summary>Ids of an article's claims that a reviewer amends.</summary>
    public IEnumerable<string> AmendedIn(string article) => _amended[article].Distinct();

    public bool IsDecided(string claim, string reviewer) => _standing.ContainsKey((claim, reviewer));

    public int CountOf(string reviewer) => _standing.Keys.Count(decided => decided.Reviewer == reviewer);

    /// <returns>The reviewer's last decision that stands; null where there is none.</returns>
    public Decision? LastOf(string reviewer) =>
        _standing.Values.Where(decision => decision.Reviewer == reviewer).MaxBy(decision => decision.Key);

    public DecisionBook With(Decision decision) => new(All.Add(decision));

    /// <summary>Each two reviewers who decided about the same claims, by name.</summary>
    public IEnumerable<Agreement> Agreements()
    {
        string[] reviewers =
            [.. _standing.Keys.Select(decided => decided.Reviewer).Distinct().Order(StringComparer.Ordinal)];
        return
            from one in reviewers
            from other in reviewers
            where string.CompareOrdinal(one, other) < 0
            let both = Both(one, other)
            where both.Length > 0
            select Agreement.Of(one, other, both);
    }

    private (Ruling One, Ruling Other)[] Both(string one, string other) =>
    [
        .. _standing.Values.Where(decision => decision.Reviewer == one)
            .Where(decision => _standing.ContainsKey((decision.Claim, other)))
            .Select(decision => (decision.Ruling, _standing[(decision.Claim, other)].Ruling)),
    ];
}
