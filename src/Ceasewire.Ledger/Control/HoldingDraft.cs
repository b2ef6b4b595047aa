using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Control;

/// <summary>A hold while the accounts of its place are gone through by day.</summary>
internal sealed class HoldingDraft(Camp camp, Extent extent, Figure? share, ActDay? since)
{
    private readonly List<Account> _accounts = [];
    private readonly List<Account> _endings = [];
    private readonly HashSet<string> _origins = new(StringComparer.Ordinal);

    public Camp Camp => camp;

    public Extent Extent => extent;

    public Figure? Share => share;

    public ActDay? Since => since;

    /// <summary>The latest day for which it is said.</summary>
    public DateOnly? LastSaid { get; private set; } = since?.Day;

    public HoldingState State { get; private set; }

    public ActDay? Until { get; private set; }

    public void Say(Account account, ActDay? day)
    {
        _accounts.Add(account);
        _origins.Add(account.Origin);
        LastSaid = day is { Day: var said } && (LastSaid is not { } last || said > last) ? said : LastSaid;
    }

    public void End(HoldingState state, ActDay? day, Account account)
    {
        (State, Until) = State == HoldingState.Open ? (state, day) : (State, Until);
        _endings.Add(account);
    }

    public bool IsSaidOnlyBy(string origin) => _origins.Count == 1 && _origins.Contains(origin);

    /// <summary>Whether sources that differ give the place to the two in days that overlap.</summary>
    public bool Disputes(HoldingDraft other) =>
        (Extent, other.Extent) == (Extent.Whole, Extent.Whole)
        && !Camp.MayBe(other.Camp)
        && _accounts.Count > 0 && other._accounts.Count > 0
        && (_origins.Count > 1 || !_origins.SetEquals(other._origins))
        && Since?.Day <= other.LastSaid && other.Since?.Day <= LastSaid;

    public Holding Finish(bool isDisputed) => new(
        Camp,
        NameOf(),
        Since,
        LastSaid,
        Until,
        State,
        Extent,
        Share,
        isDisputed,
        [.. _accounts],
        [.. _endings]);

    private string NameOf() => CampNames.MostUsed(
        _accounts.Concat(_endings)
            .SelectMany(account => account.Claim.Actors.Concat(account.Claim.Recipients))
            .Where(party => Camp.Of(party) == camp));
}
