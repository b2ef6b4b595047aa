using System.Collections.Immutable;

namespace Ceasewire.Ledger.Control;

/// <summary>
/// Goes through what is said of one place, day by day. A taking ends the holds of others that are not said again for
/// that day by another source; a withdrawal ends the leaver's own; a statement of holding ends none.
/// </summary>
internal sealed class PlaceHistory
{
    private readonly List<HoldingDraft> _all = [];
    private readonly List<HoldingDraft> _open = [];

    public static ImmutableArray<Holding> Of(IEnumerable<ControlStep> steps)
    {
        var history = new PlaceHistory();
        foreach (var step in steps.OrderBy(step => step.Account, AccountOrder.ByDay)
            .ThenBy(step => step.Act)
            .ThenBy(step => step.Camp.Key, StringComparer.Ordinal))
        {
            history.Add(step);
        }

        return history.Finish();
    }

    private ImmutableArray<Holding> Finish()
    {
        bool[] disputed = new bool[_all.Count];
        for (int one = 0; one < _all.Count; one++)
        {
            // Drafts stand by their first day: past the last day of one, none overlaps it.
            for (int other = one + 1; other < _all.Count && !(_all[other].Since?.Day > _all[one].LastSaid); other++)
            {
                bool isDispute = _all[one].Disputes(_all[other]);
                disputed[one] |= isDispute;
                disputed[other] |= isDispute;
            }
        }

        return [.. _all.Select((draft, i) => draft.Finish(disputed[i]))];
    }

    private void Add(ControlStep step)
    {
        switch (step.Act)
        {
            case ControlAct.Leaves:
                Leave(step);
                break;
            case ControlAct.Takes:
                Say(step);
                EndOthers(step);
                break;
            default:
                Say(step);
                break;
        }
    }

    private void Say(ControlStep step)
    {
        var draft = _open.FindLast(open => open.Camp == step.Camp && open.Extent == step.Extent);

        // Parts of different days need not be the same part.
        draft = step.Extent == Extent.Part && draft?.Since?.Day != step.Day?.Day ? null : draft;
        if (draft?.Share is { } share && (share.Low, share.High) != (step.Share!.Low, step.Share.High)
            && IsBefore(draft, step))
        {
            draft.End(HoldingState.ShareChanged, step.Day, step.Account);
            _open.Remove(draft);
            draft = null;
        }

        if (draft is null || (draft.Share is { } same && (same.Low, same.High) != (step.Share!.Low, step.Share.High)))
        {
            draft = new(step.Camp, step.Extent, step.Share, step.Day);
            _all.Add(draft);
            _open.Add(draft);
        }

        draft.Say(step.Account, step.Day);
    }

    private void EndOthers(ControlStep taking)
    {
        if (taking.Extent != Extent.Whole || !taking.IsDated)
        {
            return;
        }

        foreach (var draft in _open.Where(open => !open.Camp.MayBe(taking.Camp)
            && (IsBefore(open, taking) || open.IsSaidOnlyBy(taking.Account.Origin))).ToArray())
        {
            draft.End(HoldingState.Taken, taking.Day, taking.Account);
            _open.Remove(draft);
        }
    }

    private void Leave(ControlStep step)
    {
        var own = _open.Where(open => open.Camp.MayBe(step.Camp)).ToArray();
        foreach (var draft in own)
        {
            draft.End(HoldingState.Left, step.Day, step.Account);
            _open.Remove(draft);
        }

        if (own.Length == 0)
        {
            var draft = _all.FindLast(held => held.Camp == step.Camp && held.State == HoldingState.Left);
            if (draft is null)
            {
                draft = new(step.Camp, Extent.Whole, null, null);
                _all.Add(draft);
            }

            draft.End(HoldingState.Left, step.Day, step.Account);
        }
    }

    /// <summary>Whether the hold is last said for an earlier day than the step.</summary>
    private static bool IsBefore(HoldingDraft draft, ControlStep step) =>
        step.Day is { } day && !(draft.LastSaid >= day.Day);
}
