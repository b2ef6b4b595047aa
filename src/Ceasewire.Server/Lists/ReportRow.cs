namespace Ceasewire.Server.Lists;

/// <summary>A report as one line of a list.</summary>
/// <param name="PublishedBasis">How the day of publication is known.</param>
public sealed record ReportRow(
    string Article,
    string Name,
    string? Title,
    string? Outlet,
    string? Url,
    string? Published,
    string PublishedBasis,
    int Claims,
    int Notices,
    int Printings)
{
    public static ReportRow Of(Report report)
    {
        var first = report.Printings.FirstOrDefault();
        var article = report.Reading.Article;
        return new(
            report.Id,
            report.Name,
            first?.Title ?? article.Title,
            first?.Outlet,
            first?.Url,
            article.Published.Edtf,
            Terms.Of(article.Published.Basis),
            report.Reading.Claims.Length,
            report.Reading.Notices.Length,
            report.Printings.Length);
    }
}
