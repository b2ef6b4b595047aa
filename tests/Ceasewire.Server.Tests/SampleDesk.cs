using System.Text.Json;

namespace Ceasewire.Server.Tests;

/// <summary>One desk over the samples for all tests that only read.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    public Desk Desk { get; private set; } = null!; // Set before any test runs.

    /// <summary>The article that most tests look at.</summary>
    public string Article { get; private set; } = "";

    /// <summary>A happening that several sources tell of.</summary>
    public string Incident { get; private set; } = "";

    /// <summary>The truce that most is told of.</summary>
    public string Truce { get; private set; } = "";

    /// <summary>Every page, by the name of its picture.</summary>
    public IEnumerable<(string Name, string Address)> Pages =>
    [
        ("today", "/today"),
        ("changes", "/today?since=2016-12-14"),
        ("reports", "/reports"),
        ("report", $"/reports/{Uri.EscapeDataString(Article)}"),
        ("map", "/map"),
        ("incidents", "/incidents"),
        ("incident", $"/incidents/{Incident}"),
        ("truces", "/truces"),
        ("truce", $"/truces/{Truce}"),
        ("control", "/control"),
        ("sources", "/sources"),
        ("search", "/search?q=truce"),
        ("review", "/review"),
        ("add", "/add"),
    ];

    public async ValueTask InitializeAsync()
    {
        Desk = await Desk.OpenAsync();
        foreach (string file in Samples.Files())
        {
            await Desk.AddAsync(file);
        }

        using var reports = JsonDocument.Parse(await Desk.PageAsync("/reports.json"));
        Article = reports.RootElement.EnumerateArray()
            .First(report => report.GetProperty("notices").GetInt32() > 0)
            .GetProperty("article").GetString()!;
        using var incidents = JsonDocument.Parse(await Desk.PageAsync("/incidents.json"));
        Incident = incidents.RootElement.EnumerateArray()
            .MaxBy(incident => incident.GetProperty("sources").GetInt32())
            .GetProperty("id").GetString()!;
        using var truces = JsonDocument.Parse(await Desk.PageAsync("/truces.json"));
        Truce = truces.RootElement.EnumerateArray()
            .MaxBy(truce => truce.GetProperty("claims").GetInt32())
            .GetProperty("id").GetString()!;
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
