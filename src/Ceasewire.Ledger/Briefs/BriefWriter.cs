using System.Collections.Immutable;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Families;
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
        var ordered = reports
            .OrderBy(report => report.Name, StringComparer.Ordinal)
            .ThenBy(report => report.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var all = Account.In(ordered, familyOf);
        TruceProcess[] truces = [.. TruceFinder.Find(all).Where(truce => Asked.Holds(selection, truce))];
        var asked = selection == Selection.Everything ? all : Picked(all, truces, selection);
        var heard = asked.Select(account => account.Report.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Report> shown = selection == Selection.Everything
            ? ordered
            : [.. ordered.Where(report => heard.Contains(report.Id))];
        Section[] sections =
        [
            TruceSections.Of(truces),
            Positions.Of(asked),
            Talks.Of(asked),
            Ground.Of([.. ControlFinder.Find(all).Where(place => Asked.Holds(selection, place))], asked),
            Attacks.Of(asked),
            HarmToPeople.Of(asked),
            Disputed.Of(DisputeFinder.Find(asked)),
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
                || (ofTruces.Contains(AccountKey.Of(account)) && anywhere.Holds(account))),
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
