using System.Collections.Immutable;
using Ceasewire.Ledger.Changes;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Ledger.Truces;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Lays out what reports say together. The same brief for any order of the reports.</summary>
public static class BriefWriter
{
    public static Brief Write(IEnumerable<Report> reports)
    {
        Report[] all = [.. reports];
        var families = FamilyIndex.Of(all);
        return Write(all, article => families[article], Selection.Everything);
    }

    /// <summary>Of all that reports say, what a selection asks for.</summary>
    /// <param name="familyOf">The family of an article's id.</param>
    public static Brief Write(IEnumerable<Report> reports, Func<string, string> familyOf, Selection selection)
    {
        Report[] given = [.. reports];
        var all = Account.In(given, familyOf);
        var truces = TruceFinder.Find(all, selection);
        var asked = selection == Selection.Everything ? all : Picked(all, truces, selection);
        var heard = asked.Select(account => account.Report.Id).ToHashSet(StringComparer.Ordinal);
        return Write(
            selection == Selection.Everything ? given : given.Where(report => heard.Contains(report.Id)),
            familyOf,
            new LedgerState(
                asked,
                IncidentFinder.Find(asked),
                truces,
                [.. ControlFinder.Find(all).Where(place => Asked.Holds(selection, place))],
                DisputeFinder.Find(asked, [])));
    }

    /// <summary>Of what was put together before.</summary>
    public static Brief Write(IEnumerable<Report> reports, Func<string, string> familyOf, LedgerState state)
    {
        var shown = reports
            .OrderBy(report => report.Name, StringComparer.Ordinal)
            .ThenBy(report => report.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        Section[] sections =
        [
            TruceSections.Of(state.Truces),
            Positions.Of(state.Accounts),
            Talks.Of(state.Accounts),
            Ground.Of(state.Places, state.Accounts),
            Attacks.Of(state.Accounts),
            HarmToPeople.Of(state.Accounts),
            Disputed.Of([.. DisputeFinder.Of(state.Incidents), .. state.Disputes]),
            Untrusted.Of(shown),
        ];
        int families = shown.Select(report => familyOf(report.Id)).Distinct(StringComparer.Ordinal).Count();
        return Write("Brief", shown, families, sections);
    }

    /// <summary>
    /// What is told of the place; and of its truces what has no place of its own, or was said elsewhere.
    /// </summary>
    private static ImmutableArray<Account> Picked(
        ImmutableArray<Account> all, IEnumerable<TruceProcess> truces, Selection selection)
    {
        var ofTruces = truces.SelectMany(truce => truce.Steps)
            .Select(step => AccountKey.Of(step.Account))
            .ToHashSet();
        var anywhere = selection with { Place = null };
        return
        [
            .. all.Where(account =>
                selection.Holds(account)
                || (anywhere.Holds(account) && ofTruces.Contains(AccountKey.Of(account)))),
        ];
    }

    /// <summary>A brief of sections made elsewhere.</summary>
    /// <param name="accounts">What they are made from.</param>
    public static Brief Write(string title, IEnumerable<Account> accounts, IEnumerable<Section> sections)
    {
        var told = accounts.DistinctBy(account => account.Report.Id).ToArray();
        int families = told.Select(account => account.Family).Distinct(StringComparer.Ordinal).Count();
        return Write(title, [.. told.Select(account => account.Report)], families, sections);
    }

    private static Brief Write(
        string title,
        ImmutableArray<Report> reports,
        int families,
        IEnumerable<Section> sections) =>
        new(
            title,
            Covering(reports, families),
            [
                .. sections.Select(section =>
                    section with
                    {
                        Groups = [.. section.Groups.Where(group => !group.Lines.IsEmpty)],
                    }),
            ]);

    private static Coverage Covering(ImmutableArray<Report> reports, int families)
    {
        var days = reports
            .Select(report => report.Reading.Article.Published.Edtf)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToArray();
        return new(
            reports.Length,
            families,
            days.FirstOrDefault(),
            days.LastOrDefault(),
            [
                .. reports
                    .Select(report => report.Reading.Article.Model)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]);
    }
}
