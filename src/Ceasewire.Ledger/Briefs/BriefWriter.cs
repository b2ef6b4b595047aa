using System.Collections.Immutable;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Families;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Lays out what reports say together. The same brief for any order of the reports.</summary>
public static class BriefWriter
{
    public static Brief Write(IEnumerable<Report> reports)
    {
        var ordered = reports
            .OrderBy(report => report.Name, StringComparer.Ordinal)
            .ThenBy(report => report.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var families = FamilyIndex.Of(ordered);
        var accounts = Account.In(ordered, families);
        Section[] sections =
        [
            Positions.Of(accounts),
            Talks.Of(accounts),
            Control.Of(accounts),
            Attacks.Of(accounts),
            HarmToPeople.Of(accounts),
            Disputed.Of(DisputeFinder.Find(accounts)),
            Untrusted.Of(ordered),
        ];
        return new(
            Covering(ordered, families),
            [
                .. sections.Select(section =>
                    section with
                    {
                        Groups = [.. section.Groups.Where(group => !group.Lines.IsEmpty)],
                    }),
            ]);
    }

    private static Coverage Covering(ImmutableArray<Report> reports, FamilyIndex families)
    {
        var days = reports
            .Select(report => report.Reading.Article.Published.Edtf)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToArray();
        return new(
            reports.Length,
            families.Count,
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
