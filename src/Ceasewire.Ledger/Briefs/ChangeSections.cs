using System.Collections.Immutable;
using Ceasewire.Ledger.Changes;

namespace Ceasewire.Ledger.Briefs;

/// <summary>What has changed, for a reader: new, changed, contradicted, taken back, each with its words.</summary>
public static class ChangeSections
{
    private static readonly (ChangeKind Kind, string Heading)[] Kinds =
    [
        (ChangeKind.New, "New"),
        (ChangeKind.Changed, "Changed"),
        (ChangeKind.Contradicted, "Contradicted"),
        (ChangeKind.Retracted, "Taken back"),
    ];

    public static IEnumerable<Section> Of(IReadOnlyCollection<Change> changes) => Kinds.Select(kind => new Section(
        kind.Heading,
        [
            .. changes.Where(change => change.Kind == kind.Kind)
                .GroupBy(change => change.Subject)
                .Select(subject => new Group(Heading(subject.Key), [.. subject.SelectMany(Lines)])),
        ]));

    private static string Heading(ChangeSubject subject) => subject switch
    {
        ChangeSubject.Incident => "Happenings",
        ChangeSubject.Toll => "Tolls",
        ChangeSubject.Truce => "Truces",
        ChangeSubject.Position => "Positions",
        ChangeSubject.Violation => "Alleged violations",
        ChangeSubject.Control => "Control of places",
        ChangeSubject.Dispute => "Disputes",
        _ => "Reports",
    };

    /// <summary>How it stands, with the words that are added; how it stood, with its own.</summary>
    private static IEnumerable<Line> Lines(Change change)
    {
        string now = change.After is { } after and not IncidentChanges.Told ? $" — now: {after}" : "";
        if (!change.Added.IsEmpty)
        {
            yield return Line($"{change.Heading}{now}", change.Added);
        }

        if (!change.Earlier.IsEmpty)
        {
            string head = change.Added.IsEmpty ? $"{change.Heading} — " : "";
            yield return Line($"{head}before: {change.Before ?? "not told"}", change.Earlier);
        }
    }

    private static Line Line(string text, ImmutableArray<Account> accounts) =>
        Merging.Line(text, accounts) with { When = null, Place = null };
}
