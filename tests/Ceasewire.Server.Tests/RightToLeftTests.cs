using Ceasewire.Records;

namespace Ceasewire.Server.Tests;

/// <summary>Words of a script that runs from the right stand in elements that take their direction from them.</summary>
public sealed class RightToLeftTests
{
    private const string Title = "هدنة في المدينة";
    private const string Outlet = "وكالة الأنباء";

    private static readonly Article Arabic = new("arabic", "أعلنت الحكومة وقف إطلاق النار في المدينة يوم الخميس.\n")
    {
        Title = Title,
        Outlet = Outlet,
        Url = "https://news.example/arabic",
    };

    [Fact]
    public async Task Title_OfAReport_TakesItsDirectionFromItsWords()
    {
        await using var desk = await Desk.OpenAsync(Arabic);
        string list = await desk.PageAsync("/reports");
        string article = list.Split("href=\"/reports/")[1].Split('"')[0];

        string page = await desk.PageAsync($"/reports/{article}");

        Assert.Contains($"<h1 dir=\"auto\">{Encoded(Title)}</h1>", page, StringComparison.Ordinal);
        Assert.Matches($"<dd dir=\"auto\">\\s*{Encoded(Outlet)}", page);
        Assert.Matches("<p dir=\"auto\">[^\n]*" + Encoded("أعلنت"), page);
    }

    [Fact]
    public async Task Lists_OfReports_TakeTheirDirectionFromTheirWords()
    {
        await using var desk = await Desk.OpenAsync(Arabic);

        string list = await desk.PageAsync("/reports");

        Assert.Matches($"<td data-label=\"Report\" dir=\"auto\"><a href=\"[^\"]+\">{Encoded(Title)}</a></td>", list);
        Assert.Contains($"<td data-label=\"Outlet\" dir=\"auto\">{Encoded(Outlet)}</td>", list, StringComparison.Ordinal);
    }

    /// <summary>As the pages write letters that are not Latin.</summary>
    private static string Encoded(string words) =>
        System.Text.Encodings.Web.HtmlEncoder.Default.Encode(words);
}
