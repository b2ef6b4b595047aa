using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Server.Tests;

/// <summary>Reports whose every field tries to run a script.</summary>
internal static class Hostile
{
    public static IEnumerable<Article> Articles() => Injections.All.Select((attack, i) =>
        new Article(
            $"{attack}-{i}.txt",
            $"""
            ALEPPO, Dec {1 + (i % 28)} - Rebels in {attack} rejected a ceasefire on Monday, the {attack} army said.

            The army "{attack}" shelled Aleppo, killing {i + 2} people, said Colonel {attack} Ahmed.
            """)
        {
            Title = $"Title {attack}",
            Outlet = $"Outlet {attack}",
            Url = i % 2 == 0 ? attack : $"https://wire.example/{attack}",
            Published = new DateOnly(2016, 12, 1 + (i % 28)),
        });

    public static async Task<IReadOnlyList<string>> PagesAsync(Desk desk)
    {
        using var reports = JsonDocument.Parse(await desk.PageAsync("/reports.json"));
        return
        [
            "/today",
            "/today?since=2016-12-14",
            "/reports",
            "/sources",
            "/map",
            "/incidents",
            "/truces",
            "/control",
            "/review",
            "/search?q=rebels",
            .. reports.RootElement.EnumerateArray()
                .Select(report => $"/reports/{Uri.EscapeDataString(report.GetProperty("article").GetString()!)}"),
        ];
    }
}
