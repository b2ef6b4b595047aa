using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>
/// The rules by which a status follows from what is said: the first that applies. The page docs/design/truces.md has
/// them in this order, each with an example and a counter-example.
/// </summary>
internal static class StatusRules
{
    public static ImmutableArray<StatusRule> All { get; } =
    [
        new("ended.said", TruceStatus.Ended, static (state, _) => state.IsStanding(state.Ended), IsEnd),
        new(
            "ended.term",
            TruceStatus.Ended,
            static (state, day) => day > state.Expires && !(state.Agreed > state.Expires),
            IsBeginning),
        new("broken.said", TruceStatus.Broken, static (state, _) => state.IsStanding(state.Broken), IsBreak),
        new(
            "violated.alleged",
            TruceStatus.Violated,
            static (state, _) => state.Violated is { } day && !(state.Begun > day) && !state.IsRenewedSince(day),
            static step => step.Act == TruceAct.Violated),
        new("in-force.said", TruceStatus.InForce, static (state, _) => IsInForce(state), IsBeginning),
        new("agreed.both", TruceStatus.Agreed, static (state, _) => state is { Yes: > 1, No: 0 }, IsYes),
        new(
            "agreed.unnamed",
            TruceStatus.Agreed,
            static (state, _) => state is { IsAgreedUnnamed: true, Yes: 0, No: 0 },
            IsYes),
        new(
            "declared.one-sided",
            TruceStatus.DeclaredOneSided,
            static (state, _) => state is { IsDeclared: true, Yes: 1 },
            IsYes),
        new("agreed.some", TruceStatus.AgreedBySome, static (state, _) => state.Yes > 0, IsAnswer),
        new("rejected.all", TruceStatus.Rejected, static (state, _) => state.No > 0, IsAnswer),
        new("proposed.called-for", TruceStatus.Proposed, static (state, _) => state.IsProposed, IsProposal),
        new("none", TruceStatus.NoneProposed, static (_, _) => true, static _ => true),
    ];

    /// <summary>Changes of status, by day.</summary>
    /// <param name="steps">Of one process, by day.</param>
    /// <param name="asOf">The last day that the reports tell of; null where none is dated.</param>
    public static ImmutableArray<StatusChange> Of(IEnumerable<TruceStep> steps, DateOnly? asOf)
    {
        var changes = ImmutableArray.CreateBuilder<StatusChange>();
        TruceState state = new();
        ImmutableArray<TruceStep> begun = [];
        foreach (var day in steps.GroupBy(step => step.Day?.Day))
        {
            Expire(day.Key);
            ImmutableArray<TruceStep> told = [.. day];
            state.Add(day.Key ?? DateOnly.MinValue, told);
            begun = state.Begun == (day.Key ?? DateOnly.MinValue) ? told : begun;
            Change(day.Key, told);
        }

        Expire(asOf);
        return changes.ToImmutable();

        void Expire(DateOnly? until)
        {
            if (state.Expires is { } last && until > last)
            {
                Change(last.AddDays(1), begun);
            }
        }

        void Change(DateOnly? day, ImmutableArray<TruceStep> because)
        {
            var rule = All.First(rule => rule.Applies(state, day ?? DateOnly.MinValue));
            if (changes.Count == 0 || changes[^1].Rule != rule.Id)
            {
                ImmutableArray<TruceStep> grounds = [.. because.Where(rule.RestsOn)];
                changes.Add(new(day, rule.Status, rule.Id, grounds.IsEmpty ? because : grounds));
            }
        }
    }

    /// <summary>Begun, kept or prolonged, and not broken or ended since.</summary>
    private static bool IsInForce(TruceState state) =>
        state.Begun is { } begun && !(state.Broken >= begun) && !(state.Ended >= begun);

    private static bool IsBeginning(TruceStep step) =>
        step.Act is TruceAct.Begins or TruceAct.Holds or TruceAct.Extends;

    private static bool IsEnd(TruceStep step) => step.Act == TruceAct.Ends;

    private static bool IsBreak(TruceStep step) => step.Act == TruceAct.Collapses || TrucePosition.IsNo(step.Stance);

    private static bool IsYes(TruceStep step) => step.IsOfTruce && TrucePosition.IsYes(step.Stance);

    private static bool IsAnswer(TruceStep step) => IsYes(step) || (step.IsOfTruce && TrucePosition.IsNo(step.Stance));

    private static bool IsProposal(TruceStep step) =>
        step.Act == TruceAct.BeginningPlanned
        || (step is { IsOfTruce: true, Stance: not null } && !TrucePosition.IsNo(step.Stance));
}
