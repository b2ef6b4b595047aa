using System.Collections.Frozen;

namespace Ceasewire.Ledger.Incidents;

/// <summary>A reviewer's word on two claims, by their ids.</summary>
public readonly record struct Hold(string One, string Other, HoldKind Kind);

/// <summary>What a reviewer says of two claims.</summary>
public enum HoldKind
{
    /// <summary>They are of different happenings.</summary>
    Apart,

    /// <summary>They are of one happening.</summary>
    Together,
}

/// <summary>What reviewers decided about incidents: it holds against whatever joining would make of them.</summary>
public sealed class Holds
{
    private readonly FrozenSet<(string, string)> _apart;

    public Holds(IEnumerable<Hold> holds)
    {
        var known = holds.ToLookup(hold => hold.Kind, hold => (hold.One, hold.Other));
        _apart = known[HoldKind.Apart].SelectMany(pair => new[] { pair, (pair.Other, pair.One) }).ToFrozenSet();
        Together = [.. known[HoldKind.Together].Order()];
    }

    public static Holds None { get; } = new([]);

    internal IReadOnlyList<(string One, string Other)> Together { get; }

    /// <summary>The two cannot be one happening, or a reviewer says that they are not.</summary>
    internal bool AreApart(Telling one, Telling other) =>
        Likeness.AreApart(one, other) || AreParted(one, other);

    /// <summary>A reviewer says that they are two.</summary>
    internal bool AreParted(Telling one, Telling other) =>
        _apart.Count > 0 && one.Accounts.Any(account =>
            other.Accounts.Any(second => _apart.Contains((account.Claim.Id, second.Claim.Id))));
}
