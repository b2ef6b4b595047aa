namespace Ceasewire.Server.Lists;

/// <summary>A printing of a text that was printed more than once, or of a copy of one.</summary>
/// <param name="Family">The article after which the family is named.</param>
public sealed record FamilyRow(
    string Family, string Article, string Name, string? Title, string? Outlet, string? Published)
{
    /// <summary>Those families that have most printings first; of each, by day of publication.</summary>
    public static IEnumerable<FamilyRow> In(LedgerView view) =>
        view.Reports.SelectMany(report => report.Printings.Select(printing => new FamilyRow(
                view.Families[report.Id],
                report.Id,
                printing.Name,
                printing.Title,
                printing.Outlet,
                printing.Published ?? report.Reading.Article.Published.Edtf)))
            .GroupBy(row => row.Family, StringComparer.Ordinal)
            .Where(family => family.Skip(1).Any())
            .OrderByDescending(family => family.Count())
            .ThenBy(family => family.Key, StringComparer.Ordinal)
            .SelectMany(family => family);
}
