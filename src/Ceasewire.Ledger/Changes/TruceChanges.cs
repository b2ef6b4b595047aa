using System.Collections.Immutable;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Changes;

/// <summary>New truces, changes of status and of positions, new violations and their denials.</summary>
internal static class TruceChanges
{
    public static IEnumerable<Change> Find(LedgerState before, LedgerState after, Known known)
    {
        var earlier = before.Truces
            .SelectMany(truce => truce.Steps.Select(step => (Key: AccountKey.Of(step.Account), truce)))
            .ToDictionary(x => x.Key, x => x.truce);
        foreach (var truce in after.Truces)
        {
            TruceProcess[] olds =
            [
                .. truce.Steps
                    .Select(step => earlier.GetValueOrDefault(AccountKey.Of(step.Account)))
                    .OfType<TruceProcess>()
                    .DistinctBy(old => old.Id),
            ];
            var changes = new[] { Status(olds, truce, known) }.OfType<Change>()
                .Concat(Positions(olds, truce, known))
                .Concat(truce.Violations.SelectMany(violation => Violations(truce, violation, known)));
            foreach (var change in changes)
            {
                yield return change;
            }
        }
    }

    private static Change? Status(TruceProcess[] olds, TruceProcess truce, Known known)
    {
        string? was = olds.Length == 0 ? null : TruceWords.Of(olds[^1].Status);
        string now = TruceWords.Of(truce.Status);
        return was == now ? null : new(
            was is null ? ChangeKind.New : ChangeKind.Changed,
            ChangeSubject.Truce,
            truce.Id,
            $"truce, {TruceWords.Of(truce.Scene)}",
            was,
            now,
            olds.Length == 0 ? [] : Accounts(olds[^1].Statuses[^1].Steps),
            Grounds(truce, known));
    }

    /// <summary>What is added among the words that the status rests on; else the first that is added at all.</summary>
    private static ImmutableArray<Account> Grounds(TruceProcess truce, Known known)
    {
        var grounds = known.Added(Accounts(truce.Statuses[^1].Steps));
        return grounds.IsEmpty ? [.. known.Added(Accounts(truce.Steps)).Take(1)] : grounds;
    }

    private static IEnumerable<Change> Positions(TruceProcess[] olds, TruceProcess truce, Known known)
    {
        var before = olds.SelectMany(ByMatter).ToLookup(row => (row.Camp, row.Matter));
        foreach (var matter in ByMatter(truce).GroupBy(row => (row.Camp, row.Matter)))
        {
            var (was, now) = (before[matter.Key].LastOrDefault(), matter.Last());
            var added = known.Added(now.Accounts);
            if (added.IsEmpty || was?.Text == now.Text)
            {
                continue;
            }

            yield return new(
                was is null ? ChangeKind.New : ChangeKind.Changed,
                ChangeSubject.Position,
                truce.Id,
                $"{now.Name} on {Terms.Of(now.Matter)}, {TruceWords.Of(truce.Scene)}",
                was?.Text,
                now.Text,
                was?.Accounts ?? [],
                added);
        }
    }

    /// <summary>A truce's positions, by camp and day, each matter for itself.</summary>
    private static IEnumerable<Row> ByMatter(TruceProcess truce) =>
        truce.Positions.SelectMany(row => row.Steps
            .GroupBy(step => step.Account.Claim.About!.Value)
            .Select(matter => new Row(row.Camp, row.Name, matter.Key, Text(matter), Accounts(matter))));

    private static IEnumerable<Change> Violations(TruceProcess truce, Violation violation, Known known)
    {
        var alleged = Accounts(violation.Allegations);
        string who = violation.Against.IsEmpty ? "" : $" by {string.Join(", ", violation.Against)}";
        string heading = $"violation{who}, {TruceWords.Of(truce.Scene)}, {violation.Day?.ToString() ?? "undated"}";
        if (!alleged.Any(known.Holds))
        {
            yield return new(
                ChangeKind.New, ChangeSubject.Violation, truce.Id, heading, null, "alleged", [], alleged);
        }

        var denied = known.Added(violation.Denials);
        if (!denied.IsEmpty)
        {
            yield return new(
                ChangeKind.Contradicted,
                ChangeSubject.Violation,
                truce.Id,
                heading,
                "alleged",
                "denied",
                alleged,
                denied);
        }
    }

    /// <summary>"accepts; calls for".</summary>
    private static string Text(IEnumerable<TruceStep> steps) => string.Join(
        "; ",
        steps.Select(step => Stances.Of(step.Stance!.Value)).Distinct().Order(StringComparer.Ordinal));

    private static ImmutableArray<Account> Accounts(IEnumerable<TruceStep> steps) =>
        [.. steps.Select(step => step.Account)];

    private sealed record Row(Camp Camp, string Name, Matter Matter, string Text, ImmutableArray<Account> Accounts);
}
