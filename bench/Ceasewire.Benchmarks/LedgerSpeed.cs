using System.Diagnostics;
using System.Globalization;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Changes;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Truces;
using Ceasewire.Records;
using Ceasewire.Store;

namespace Ceasewire.Benchmarks;

/// <summary>
/// A ledger of many claims, in a file or an empty one on a server: how fast they go in, and how long its questions take.
/// A file that is named is kept, and one that is there is asked as it is.
/// </summary>
internal static class LedgerSpeed
{
    private const int ReportsATransaction = 200;
    private const int Askings = 60;
    private const int Middle = Askings / 2;
    private const int High = Askings * 95 / 100;
    private const int Page = 100;

    /// <summary>What is made of a whole ledger holds all of it in memory.</summary>
    private const int MostAtOnce = 200_000;

    private static readonly DateOnly LastDay = new(2016, 12, 31);

    public static async Task<int> RunAsync(string[] arguments)
    {
        int claims = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000;
        string folder = Directory.CreateTempSubdirectory("ceasewire-bench-").FullName;
        string path = arguments is [_, var ledger] ? ledger : Path.Combine(folder, "ledger.db");
        try
        {
            bool isFilled = File.Exists(path);
            using var store = Stores.Open(path);
            if (!isFilled)
            {
                await FillAsync(store, claims);
            }

            if (File.Exists(path))
            {
                Figures.Print("size", new FileInfo(path).Length / 1e6, "MB");
            }

            Figures.Print("memory", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB at most");
            await AskAsync(store);
            if (claims <= MostAtOnce)
            {
                await WholeAsync(store);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task FillAsync(IStore store, int claims)
    {
        int reports = SyntheticReports.ReportsFor(claims);
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        foreach (var portion in new SyntheticReports().Take(reports).Chunk(ReportsATransaction))
        {
            await store.AddAsync(portion, CancellationToken.None);
        }

        double added = clock.Elapsed.TotalSeconds;
        double addedProcessor = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        await store.DeriveAsync(CancellationToken.None);
        double all = clock.Elapsed.TotalSeconds;
        double allProcessor = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Figures.Print("added", claims / added, $"claims/s ({claims / addedProcessor:F0} by processor time)");
        Figures.Print("derived", claims / (all - added), "claims/s");
        Figures.Print("in all", claims / all, $"claims/s ({claims / allProcessor:F0} by processor time)");
    }

    private static async Task AskAsync(IStore store)
    {
        var random = new Random(2);
        Selection Month() => At(null, null, random.Next(34), 30);
        Selection Place() => At($"Town {random.Next(400)}", null, random.Next(34), 30);
        Selection Province() => At($"Province {random.Next(30)}", "SYR REB", random.Next(34), 30);
        await AskAsync("incidents", () => store.IncidentsAsync(Selection.Everything, Page, default));
        await AskAsync("of a month", () => store.IncidentsAsync(Month(), Page, default));
        await AskAsync("of a place", () => store.IncidentsAsync(Place(), Page, default));
        await AskAsync("of a party", () => store.IncidentsAsync(Province(), Page, default));
        await AskAsync("accounts", () => store.AccountsAsync(Place(), default));
        Selection Town() => Selection.Everything with { Place = $"Town {random.Next(400)}" };
        await AskAsync("brief", async () =>
        {
            var (asked, selection) = await LoadAsync(store, Place());
            return BriefWriter.Write(asked.Reports, asked.FamilyOf, selection);
        });
        await AskAsync("truce", async () =>
        {
            var (asked, selection) = await LoadAsync(store, Town());
            return TruceFinder.Find(asked.Accounts, selection);
        });
        await AskAsync("control", async () => ControlFinder.Find(await store.AccountsAsync(
            Town() with { Types = [ClaimType.Control, ClaimType.Retreat] }, default)));
        await AskAsync("changes", async () =>
        {
            var (asked, _) = await LoadAsync(store, Town());
            return ChangeFinder.Since(asked.Accounts, LastDay.AddDays(-random.Next(1, 90)));
        });
        await AskAsync("search", () => store.SearchAsync($"\"Town {random.Next(400)}\" shelled", 20, default));
    }

    /// <summary>What is made of a whole ledger at once.</summary>
    private static async Task WholeAsync(IStore store)
    {
        var clock = Stopwatch.StartNew();
        var asked = await AskedReports.LoadAsync(store, Selection.Everything, default);
        var accounts = asked.Accounts;
        Figures.Print("load all", clock.Elapsed.TotalSeconds, "s");
        foreach (int days in new[] { 1, 7, 30 })
        {
            clock.Restart();
            int found = ChangeFinder.Since(accounts, LastDay.AddDays(1 - days)).Length;
            Figures.Print($"since {days} days", clock.Elapsed.TotalSeconds, $"s, {found} changes");
        }
    }

    private static async Task<(AskedReports Asked, Selection Selection)> LoadAsync(IStore store, Selection selection) =>
        (await AskedReports.LoadAsync(store, selection, default), selection);

    private static Selection At(string? place, string? party, int month, int days)
    {
        var from = new DateOnly(2014, 1, 1).AddMonths(month);
        return new(place, party, from, from.AddDays(days));
    }

    private static async Task AskAsync<T>(string what, Func<Task<T>> ask)
    {
        await ask();
        List<double> milliseconds = [], processor = [];
        for (int i = 0; i < Askings; i++)
        {
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await ask();
            milliseconds.Add(clock.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        milliseconds.Sort();
        processor.Sort();
        Figures.Print(
            what,
            milliseconds[High],
            $"ms p95, {milliseconds[Middle]:F1} ms median; {processor[High]:F1} and {processor[Middle]:F1} ms by processor time");
    }
}
