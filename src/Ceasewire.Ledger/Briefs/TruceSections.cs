using System.Collections.Immutable;
using Ceasewire.Ledger.Truces;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Truces for a reader.</summary>
public static class TruceSections
{
    /// <summary>Of each truce how it stands, and since when; for a brief, whose other sections tell the rest.</summary>
    internal static Section Of(IEnumerable<TruceProcess> truces) => new(
        "Truces",
        [
            .. truces.Select(truce => new Group(
                TruceWords.Title(truce),
                [.. truce.Statuses.Select(Line), .. MoreViolations(truce).SelectMany(Lines)])),
        ]);

    /// <summary>Those that are denied, or told by words that no status shows.</summary>
    private static IEnumerable<Violation> MoreViolations(TruceProcess truce)
    {
        var shown = truce.Statuses
            .SelectMany(change => change.Steps)
            .Select(step => AccountKey.Of(step.Account))
            .ToHashSet();
        return truce.Violations.Where(violation =>
            !violation.Denials.IsEmpty
            || violation.Allegations.Any(step => !shown.Contains(AccountKey.Of(step.Account))));
    }

    /// <summary>All that is told of one truce.</summary>
    public static Section Of(TruceProcess truce) => new(
        TruceWords.Title(truce),
        [
            .. new Group[]
            {
                new($"How it stood · {truce.Id}", [.. truce.Statuses.Select(Line)]),
                new("Proposed and agreed", [.. truce.Proposals.Select(Line)]),
                new("Where each party stands", [.. truce.Positions.Select(Line)]),
                new("Addressed, no position told", [.. truce.Silent.Select(silent => Line(silent.Name, silent.Steps))]),
                new("Talks", [.. truce.Talks.Select(Line)]),
                new("Alleged violations", [.. truce.Violations.SelectMany(Lines)]),
            }.Where(group => !group.Lines.IsEmpty),
        ]);

    private static Line Line(StatusChange change) => Line(TruceWords.Of(change.Status), change.Steps) with
    {
        When = change.Day is { } day ? ActDay.Iso(day) : "undated",
    };

    private static Line Line(Proposal proposal) => Line(
        $"{Names(proposal.By)}{Doing(proposal)}{Text(proposal.Terms)}", proposal.Steps);

    private static string Doing(Proposal proposal) => proposal is { By: [], Stance: Stance.Accepts }
        ? "agreed on"
        : TruceWords.Of(proposal.Act, proposal.Stance);

    private static string Text(TruceTerms terms)
    {
        string?[] parts =
        [
            terms.Duration is { } duration ? Terms.Of(duration) : null,
            terms.Area is { } area ? $"in {area.Name}" : null,
            terms.Start?.Edtf is { } start ? $"from {Terms.OfTime(start)}" : null,
            terms.Exception is { } exception ? $"“{exception.Exact}”" : null,
            terms.Condition is { } condition ? $"“{condition.Exact}”" : null,
        ];
        string said = string.Join(", ", parts.OfType<string>());
        return said.Length > 0 ? $": {said}" : "";
    }

    private static Line Line(TrucePosition row)
    {
        var stances = row.Steps
            .Select(step => Phrases.Position(step.Stance!.Value, step.Account.Claim))
            .Distinct();
        return Line($"{row.Name}: {string.Join("; ", stances)}{(row.IsDisputed ? " (disputed)" : "")}", row.Steps);
    }

    private static Line Line(TalkRound round) =>
        Line(
            $"{Names(round.With)}{TruceWords.OfTalks(round.State)}{Phrases.Condition(round.Steps[0].Account.Claim)}",
            round.Steps) with
        {
            Place = round.Venue?.Name,
        };

    private static IEnumerable<Line> Lines(Violation violation)
    {
        string by = violation.Against.IsEmpty ? "" : $" by {string.Join(", ", violation.Against)}";
        yield return Line($"violation{by} alleged", violation.Allegations);
        if (!violation.Denials.IsEmpty)
        {
            yield return Merging.Line("denied", violation.Denials) with { Place = null };
        }
    }

    private static Line Line(string text, ImmutableArray<TruceStep> steps) =>
        Merging.Line(text, [.. steps.Select(step => step.Account)]) with
        {
            When = steps[0].Day?.ToString() ?? "undated",
            Place = null,
        };

    private static string Names(ImmutableArray<string> names) => names.IsEmpty ? "" : $"{string.Join(", ", names)}: ";
}
