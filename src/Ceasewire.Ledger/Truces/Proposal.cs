using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>A truce that somebody proposes, declares or agrees to, with its terms.</summary>
/// <param name="By">Names of those who do; empty where the reports name nobody.</param>
/// <param name="Steps">At least one, all of the same day, parties and terms.</param>
public sealed record Proposal(
    ActDay? Day,
    ImmutableArray<string> By,
    TruceAct Act,
    Stance? Stance,
    TruceTerms Terms,
    ImmutableArray<TruceStep> Steps)
{
    /// <summary>By day.</summary>
    /// <param name="steps">Of one process, by day.</param>
    internal static ImmutableArray<Proposal> In(IEnumerable<TruceStep> steps) =>
    [
        .. steps.Where(IsProposal)
            .Select(step => (Step: step, Terms: TruceTerms.Of(step)))
            .GroupBy(x => (x.Step.Day, Parties(x.Step), x.Step.Act, x.Step.Stance, TermKey(x.Terms)))
            .Select(same => new Proposal(
                same.Key.Day,
                Names(same.First().Step),
                same.Key.Act,
                same.Key.Stance,
                same.First().Terms,
                [.. same.Select(x => x.Step)])),
    ];

    private static bool IsProposal(TruceStep step) =>
        step.IsOfTruce
        && (step.Act is TruceAct.Begins or TruceAct.BeginningPlanned or TruceAct.Extends
            || (step.Act == TruceAct.Position
                && step.Stance is Ledger.Stance.CallsFor
                    or Ledger.Stance.Accepts
                    or Ledger.Stance.AcceptsIf
                    or Ledger.Stance.MayAccept
                    or Ledger.Stance.Declares));

    private static string Parties(TruceStep step) => string.Join(
        '\u0001',
        step.Account.Claim.Actors.Select(party => Camp.Of(party).Key).Distinct().Order(StringComparer.Ordinal));

    private static ImmutableArray<string> Names(TruceStep step) =>
        [.. step.Account.Claim.Actors.Select(Ledger.Terms.Of).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Equal for terms that say the same.</summary>
    private static string TermKey(TruceTerms terms) =>
        string.Create(CultureInfo.InvariantCulture, $"{terms.Duration?.Low}|{terms.Duration?.High}|")
        + $"{terms.Start?.Edtf}|{terms.Area?.Name}|{terms.Exception?.Exact}|{terms.Condition?.Exact}";
}
