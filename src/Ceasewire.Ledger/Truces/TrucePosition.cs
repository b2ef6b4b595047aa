using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Truces;

/// <summary>What one camp is said to say on one day.</summary>
/// <param name="Name">The camp, as most of the accounts call it.</param>
/// <param name="Day">Null where undated.</param>
/// <param name="Stances">In the order of the accounts, each once.</param>
/// <param name="IsDisputed">Sources that differ have it accept and reject the same matter.</param>
public sealed record TrucePosition(
    Camp Camp,
    string Name,
    ActDay? Day,
    ImmutableArray<Stance> Stances,
    bool IsDisputed,
    ImmutableArray<TruceStep> Steps)
{
    /// <summary>One row a camp and day; camps by name, their rows by day.</summary>
    /// <param name="steps">Of one process, by day.</param>
    internal static ImmutableArray<TrucePosition> In(IEnumerable<TruceStep> steps) =>
    [
        .. steps.Where(step => step.Stance is not null)
            .SelectMany(step => step.Camps.Select(camp => (Camp: camp, Step: step)))
            .GroupBy(x => x.Camp)
            .Select(camp => (Name: NameOf(camp.Key, camp.Select(x => x.Step)), Rows: camp))
            .OrderBy(camp => camp.Name, StringComparer.Ordinal)
            .ThenBy(camp => camp.Rows.Key.Key, StringComparer.Ordinal)
            .SelectMany(camp => camp.Rows.GroupBy(x => x.Step.Day?.Day)
                .Select(day => Row(camp.Rows.Key, camp.Name, [.. day.Select(x => x.Step)]))),
    ];

    internal static bool IsYes(Stance? stance) => stance is Stance.Accepts or Stance.Declares;

    internal static bool IsNo(Stance? stance) => stance is Stance.Rejects;

    private static TrucePosition Row(Camp camp, string name, ImmutableArray<TruceStep> steps) => new(
        camp,
        name,
        steps.FirstOrDefault(step => step.Day is { IsSaid: true })?.Day ?? steps[0].Day,
        [.. steps.Select(step => step.Stance!.Value).Distinct()],
        steps.GroupBy(step => step.Account.Claim.About).Any(IsDispute),
        steps);

    private static bool IsDispute(IEnumerable<TruceStep> steps)
    {
        var yes = Origins(steps, IsYes);
        var no = Origins(steps, IsNo);
        return yes.Count > 0 && no.Count > 0 && (yes.Count > 1 || !yes.SetEquals(no));
    }

    private static HashSet<string> Origins(IEnumerable<TruceStep> steps, Func<Stance?, bool> holds) =>
        [.. steps.Where(step => holds(step.Stance)).Select(step => step.Account.Origin)];

    private static string NameOf(Camp camp, IEnumerable<TruceStep> steps) => CampNames.MostUsed(
        steps.SelectMany(step => step.Account.Claim.Actors).Where(party => Camp.Of(party) == camp));
}

/// <summary>A camp that is asked for something or accused, and of which no position is told.</summary>
/// <param name="Steps">The words that address it.</param>
public sealed record SilentCamp(Camp Camp, string Name, ImmutableArray<TruceStep> Steps)
{
    /// <param name="steps">Of one process, by day.</param>
    internal static ImmutableArray<SilentCamp> In(ImmutableArray<TruceStep> steps)
    {
        var heard = steps.Where(step => step.Stance is not null).SelectMany(step => step.Camps).ToHashSet();
        return
        [
            .. steps.Where(IsAddress).SelectMany(step => step.Account.Claim.Recipients
                    .Where(party => TruceStep.IsIdentified(party) && Camp.IsParty(party))
                    .Select(party => (Camp: Camp.Of(party), Party: party, Step: step)))
                .Where(x => !heard.Contains(x.Camp))
                .GroupBy(x => x.Camp)
                .OrderBy(camp => camp.Key.Key, StringComparer.Ordinal)
                .Select(camp => new SilentCamp(
                    camp.Key,
                    CampNames.MostUsed(camp.Select(x => x.Party)),
                    [.. camp.Select(x => x.Step).DistinctBy(step => AccountKey.Of(step.Account))])),
        ];
    }

    private static bool IsAddress(TruceStep step) =>
        step.Account.Claim.Type is ClaimType.Request or ClaimType.Accuse or ClaimType.Threaten;
}
