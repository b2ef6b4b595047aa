using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Store.Tests.Contract;

/// <summary>Whatever is asked, a file and a server answer the same.</summary>
public sealed class AgreementTests : IDisposable
{
    private const int Reports = 150;
    private const int Questions = 10_000;
    private const int Limit = 7;

    private static readonly string[] Places = ["Aleppo", "Homs", "Zürich", "al-Bab", "İzmir", "Ağrı", "Żary", "SYR"];
    private static readonly string[] Words =
    [
        "guns", "Guns", "quiet", "al-Bab", "O'Hara", "Ağrı", "agri", "“no”", "3.5", "Zürich", "zurich", "naïve", "the",
        "U.S.", "café", "e\u0301clair", "éclair", "12th", "—", "\"", "AND", "don't", "数字", "Straße", "x_y", "Ελλάς",
    ];

    private readonly PostgresLedger _server = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;
    private readonly Random _random = new(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RandomQuestions_HaveOneAnswer()
    {
        using var server = Stores.Open(_server.Address);
        using var file = SqliteStore.Open(Path.Combine(_folder, "ledger.db"));
        (Article, Reading)[] reports = [.. Enumerable.Range(0, Reports).Select(Report)];
        await server.AddAsync(reports, Cancellation);
        await file.AddAsync(reports, Cancellation);
        int answered = 0;

        for (int i = 0; i < Questions; i++)
        {
            var question = Question();
            string expected = await question(file);
            Assert.Equal(expected, await question(server));
            answered += expected.Length > 0 ? 1 : 0;
        }

        Assert.InRange(answered, Questions / 3, Questions);
    }

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Func<IStore, Task<string>> Question()
    {
        var selection = RandomSelection();
        string words = string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Any(Words)));
        string id = $"{_random.Next(-2, Reports)}-{_random.Next(4)}"[.._random.Next(1, 3)];
        return _random.Next(7) switch
        {
            0 => async store => string.Join(
                '\n', (await store.AccountsAsync(selection, Cancellation)).Select(a => $"{a.Claim.Id} {a.Family}")),
            1 or 2 => async store => string.Join(
                '\n', (await store.IncidentsAsync(selection, Limit, Cancellation)).Select(Line)),
            3 => async store => string.Join(
                '\n', (await store.SearchAsync(words, Reports, Cancellation)).Select(hit => $"{hit.Article} {hit.Name}").Order()),
            4 => async store => string.Join('\n', await store.FindClaimsAsync(id, Cancellation)),
            5 => async store => string.Join(
                '\n', (await store.ReportsAsync(selection, Cancellation)).Select(x => $"{x.Report.Id} {x.Family}")),
            _ => async store => await store.FindIncidentAsync(id + "-1", Cancellation) is { } incident
                ? Line(incident)
                : "",
        };
    }

    private static string Line(Incident incident) =>
        $"{incident.Id} {string.Join(' ', incident.Accounts.Select(account => account.Claim.Id))}";

    private Selection RandomSelection()
    {
        DateOnly? Day() => _random.Next(2) == 0 ? null : new DateOnly(2016, 12, _random.Next(1, 29));
        return new(
            _random.Next(3) == 0 ? null : Any(Places),
            _random.Next(3) == 0 ? "rebels" : null,
            Day(),
            Day())
        {
            Types = _random.Next(3) == 0 ? [_random.Next(2) == 0 ? ClaimType.Assault : ClaimType.Aid] : [],
        };
    }

    private (Article, Reading) Report(int number)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{number}. ")
            + string.Join(' ', Enumerable.Range(0, _random.Next(5, 60)).Select(_ => Any(Words)));
        return Tests.Reports.Of(
            Tests.Reports.Article(text, Any(["Wire", "Gazette"])),
            claims: [.. Enumerable.Range(0, _random.Next(1, 4)).Select(i => Claim($"{number}-{i}", i))]);
    }

    private Claim Claim(string id, int order)
    {
        int day = _random.Next(1, 28);
        string place = Any(Places);
        return Tests.Reports.Claim(id) with
        {
            Type = _random.Next(2) == 0 ? ClaimType.Assault : ClaimType.Aid,
            Trigger = new("hit", order * 300, (order * 300) + 3),
            Actors = _random.Next(2) == 0
                ? []
                : [new("rebels", null, "SYR", Sector.Reb, new("rebels", 0, 6), null)],
            Time = _random.Next(4) == 0
                ? null
                : new(
                    $"2016-12-{day:00}", $"2016-12-{day:00}T00:00", $"2016-12-{day + 1:00}T00:00",
                    TimePrecision.Day, TimeBasis.Said, null),
            Place = new(
                place, null, "SYR", null, _random.NextDouble(), _random.NextDouble(), PlacePrecision.Settlement, null,
                [], new(place, 0, place.Length)),
        };
    }

    private T Any<T>(T[] values) => values[_random.Next(values.Length)];
}
