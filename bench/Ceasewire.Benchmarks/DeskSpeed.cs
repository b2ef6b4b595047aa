using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Ceasewire.Store.Sqlite;

namespace Ceasewire.Benchmarks;

/// <summary>
/// The desk over a ledger of many claims: each page and filter, asked for by twenty readers at once who look for a
/// second between two pages. The server is a process of its own on the same machine.
/// </summary>
internal static class DeskSpeed
{
    private const int Readers = 20;
    private const int PagesOfReader = 6;
    private const int ReportsATransaction = 200;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <param name="arguments">The server's program, the folder where ledgers are kept for the next time, then how many
    /// claims.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        int claims = arguments is [_, _, var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 100_000;
        await MeasureAsync(arguments[0], await LedgerAsync(arguments[1], claims));
        return 0;
    }

    private static async Task<string> LedgerAsync(string folder, int claims)
    {
        string ledger = Path.Combine(folder, Invariant($"claims-{claims}.db"));
        if (!File.Exists(ledger))
        {
            Directory.CreateDirectory(folder);
            string unfinished = ledger + ".unfinished";
            File.Delete(unfinished);
            await FillAsync(unfinished, claims);
            File.Move(unfinished, ledger);
        }

        return ledger;
    }

    private static async Task FillAsync(string ledger, int claims)
    {
        using var store = SqliteStore.Open(ledger);
        foreach (var portion in new SyntheticReports().Take(SyntheticReports.ReportsFor(claims))
            .Chunk(ReportsATransaction))
        {
            await store.AddAsync(portion, CancellationToken.None);
        }

        await store.DeriveAsync(CancellationToken.None);
    }

    private static async Task MeasureAsync(string program, string ledger)
    {
        int port = FreePort();
        string address = $"http://127.0.0.1:{port}";
        using var server = Process.Start(
            new ProcessStartInfo("dotnet", [program, "serve", "--ledger", ledger, "--address", address]))!;
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers })
            {
                BaseAddress = new Uri(address),
                Timeout = TimeSpan.FromMinutes(20),
            };
            client.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));
            var clock = Stopwatch.StartNew();
            await AnswersAsync(client);
            Console.WriteLine(Invariant($"From start to the first page: {clock.Elapsed.TotalSeconds:F1} s"));
            Console.WriteLine("| page | p50 | p95 | sent |\n|---|---:|---:|---:|");
            foreach (var (name, addresses) in await PagesAsync(client))
            {
                await MeasureAsync(client, name, addresses);
            }

            server.Refresh();
            Console.WriteLine(Invariant(
                $"Memory of the server: {server.WorkingSet64 / 1e6:F0} MB, {server.PeakWorkingSet64 / 1e6:F0} MB at most"));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    /// <summary>Waits until the server listens and has answered.</summary>
    private static async Task AnswersAsync(HttpClient client)
    {
        while (true)
        {
            try
            {
                await client.GetStringAsync(new Uri("/today", UriKind.Relative));
                return;
            }
            catch (HttpRequestException error) when (error.InnerException is SocketException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task MeasureAsync(HttpClient client, string name, Func<Random, string> addressOf)
    {
        var times = new List<double>();
        long sent = 0;
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            var random = new Random(reader);
            await Task.Delay(Look * random.NextDouble());
            for (int i = 0; i < PagesOfReader; i++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync(new Uri(addressOf(random), UriKind.Relative));
                byte[] bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                lock (times)
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                    sent = Math.Max(sent, bytes.Length);
                }

                await Task.Delay(Look);
            }
        }));
        times.Sort();
        Console.WriteLine(Invariant(
            $"| {name} | {times[times.Count / 2]:F0} ms | {times[(int)(times.Count * 0.95)]:F0} ms | {sent / 1e3:F0} kB |"));
    }

    private static async Task<(string Name, Func<Random, string> Addresses)[]> PagesAsync(HttpClient client)
    {
        string[] reports = await IdsAsync(client, "/reports.json", "article");
        string[] incidents = await IdsAsync(client, "/incidents.json", "id");
        string[] truces = await IdsAsync(client, "/truces.json", "id");
        return
        [
            ("today", _ => "/today"),
            ("a section of the brief", random => $"/today?section=2&page={random.Next(1, 20)}"),
            ("changes of the last week", random => $"/today?since=2016-12-{random.Next(25, 32)}"),
            ("changes since a day before", random => $"/today?since=2016-12-{random.Next(10, 13)}"),
            ("map", _ => "/map"),
            ("map, further pages", random => $"/map?page={random.Next(1, 900)}"),
            ("filter: place", random => $"/map?place=Town+{random.Next(400)}"),
            ("filter: party", random => $"/map?party={new[] { "SYR", "YEM+REB", "MIL", "UKR+GOV" }[random.Next(4)]}"),
            ("filter: month", random => $"/map?from=2015-{random.Next(1, 12):00}-01&to=2015-{random.Next(1, 12):00}-28"),
            ("filter: type, status", random => $"/map?type={new[] { "assault", "toll", "aid" }[random.Next(3)]}&status=denied"),
            ("filter: outlet", random => $"/map?outlet=Outlet+{random.Next(40)}"),
            ("filter: incidents of a place", random => $"/incidents?place=Town+{random.Next(400)}"),
            ("filter: truces of a party", random => $"/truces?party={new[] { "SYR", "YEM" }[random.Next(2)]}"),
            ("incidents", _ => "/incidents"),
            ("incident", random => $"/incidents/{incidents[random.Next(incidents.Length)]}"),
            ("truces", _ => "/truces"),
            ("truce", random => $"/truces/{truces[random.Next(truces.Length)]}"),
            ("control", _ => "/control"),
            ("control on a day", random => $"/control?on=2015-{random.Next(1, 12):00}-15"),
            ("reports", random => $"/reports?page={random.Next(1, 80)}"),
            ("report", random => $"/reports/{Uri.EscapeDataString(reports[random.Next(reports.Length)])}"),
            ("sources", _ => "/sources"),
            ("search", random => $"/search?q=Town+{random.Next(400)}+shelled"),
            ("review", _ => "/review"),
        ];
    }

    private static async Task<string[]> IdsAsync(HttpClient client, string list, string field)
    {
        using var answer = await client.GetAsync(new Uri(list, UriKind.Relative));
        using var bytes = new System.IO.Compression.GZipStream(
            await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var rows = await JsonDocument.ParseAsync(bytes);
        return [.. rows.RootElement.EnumerateArray().Select(row => row.GetProperty(field).GetString()!)];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
