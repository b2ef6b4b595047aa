using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>A truce as JSON: claims stand once, everything else names them by their ids.</summary>
public sealed record TruceRecord(
    string Id,
    TruceScene Scene,
    string? Around,
    DateOnly? First,
    DateOnly? Last,
    TruceStatus Status,
    ImmutableArray<StatusRecord> Statuses,
    ImmutableArray<ProposalRecord> Proposals,
    ImmutableArray<PositionRecord> Positions,
    ImmutableArray<SilentRecord> Silent,
    ImmutableArray<TalkRecord> Talks,
    ImmutableArray<ViolationRecord> Violations,
    ImmutableArray<TruceStepRecord> Steps,
    ImmutableArray<ToldClaim> Claims)
{
    public const string FormatName = "ceasewire.truce/1";

    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public string Format => FormatName;

    public static TruceRecord Of(TruceProcess truce) => new(
        truce.Id,
        truce.Scene,
        truce.Around,
        truce.First,
        truce.Last,
        truce.Status,
        [
            .. truce.Statuses.Select(change => new StatusRecord(
                change.Day, change.Status, change.Rule, Ids(change.Steps))),
        ],
        [.. truce.Proposals.Select(ProposalRecord.Of)],
        [.. truce.Positions.Select(PositionRecord.Of)],
        [.. truce.Silent.Select(silent => new SilentRecord(silent.Camp, silent.Name, Ids(silent.Steps)))],
        [.. truce.Talks.Select(TalkRecord.Of)],
        [.. truce.Violations.Select(ViolationRecord.Of)],
        [
            .. truce.Steps.Select(step => new TruceStepRecord(
                step.Account.Claim.Id, step.Act, step.Stance, step.Day, step.Scene.Basis)),
        ],
        [
            .. truce.Steps.Select(step => step.Account)
                .Concat(truce.Violations.SelectMany(violation => violation.Denials))
                .DistinctBy(AccountKey.Of)
                .Select(ToldClaim.Of),
        ]);

    internal static ImmutableArray<string> Ids(IEnumerable<TruceStep> steps) =>
        [.. steps.Select(step => step.Account.Claim.Id)];
}

/// <summary>A change of status.</summary>
public sealed record StatusRecord(DateOnly? Day, TruceStatus Status, string Rule, ImmutableArray<string> Claims);

/// <summary>A proposal, declaration or agreement with its terms; null where the words do not say.</summary>
public sealed record ProposalRecord(
    ActDay? Day,
    ImmutableArray<string> By,
    TruceAct Act,
    Stance? Stance,
    TruceTerms Terms,
    ImmutableArray<string> Claims)
{
    public static ProposalRecord Of(Proposal proposal) => new(
        proposal.Day, proposal.By, proposal.Act, proposal.Stance, proposal.Terms, TruceRecord.Ids(proposal.Steps));
}

/// <summary>What one camp says on one day.</summary>
public sealed record PositionRecord(
    Camp Camp,
    string Name,
    ActDay? Day,
    ImmutableArray<Stance> Stances,
    bool IsDisputed,
    ImmutableArray<string> Claims)
{
    public static PositionRecord Of(TrucePosition row) =>
        new(row.Camp, row.Name, row.Day, row.Stances, row.IsDisputed, TruceRecord.Ids(row.Steps));
}

/// <summary>A camp that is asked or accused and of which no position is told.</summary>
public sealed record SilentRecord(Camp Camp, string Name, ImmutableArray<string> Claims);

/// <summary>Talks.</summary>
public sealed record TalkRecord(
    ActDay? Day, TruceAct State, ImmutableArray<string> With, ClaimPlace? Venue, ImmutableArray<string> Claims)
{
    public static TalkRecord Of(TalkRound round) =>
        new(round.Day, round.State, round.With, round.Venue, TruceRecord.Ids(round.Steps));
}

/// <summary>An alleged violation: claims that allege it and claims that deny it.</summary>
public sealed record ViolationRecord(
    ActDay? Day, ImmutableArray<string> Against, ImmutableArray<string> Allegations, ImmutableArray<string> Denials)
{
    public static ViolationRecord Of(Violation violation) => new(
        violation.Day,
        violation.Against,
        TruceRecord.Ids(violation.Allegations),
        [.. violation.Denials.Select(account => account.Claim.Id)]);
}

/// <summary>One claim's part in the truce.</summary>
/// <param name="Place">How it is known where the truce is.</param>
public sealed record TruceStepRecord(string Claim, TruceAct Act, Stance? Stance, ActDay? Day, SceneBasis Place);
