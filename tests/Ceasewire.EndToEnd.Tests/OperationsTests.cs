using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>What those who run the program see of it: health, telemetry and logs, in which no word of a report stands.</summary>
public sealed class OperationsTests : IDisposable
{
    private const string Marked = "Zamarra";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Ledger => _folder["ledger.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Work_WithAnEndpoint_SendsFiguresAndNoWordOfAReport()
    {
        await using var queue = await QueueOfTest.OpenAsync();
        using var receiver = new OtlpReceiver();
        await SubmitMarkedAsync(queue);

        var worked = await Exe.RunAsync(
            [], receiver.Environment, ["work", "--until-empty", "--ledger", Ledger, .. queue.Options]);

        Assert.Equal(3, worked.ExitCode);
        foreach (string name in (string[])
            ["/v1/metrics", "/v1/traces", "ceasewire-work", "ceasewire.articles", "Added", "LaidAside", "ceasewire.claims",
            "ceasewire.read.duration", "ceasewire.write.duration", "ceasewire.derive.duration",
            "ceasewire.article.latency", "ceasewire.queue.messages", $"{queue.Name}.dead"])
        {
            Assert.Contains(name, receiver.All, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Marked, receiver.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Work_LogAsJson_IsAnObjectALineWithoutAWordOfAReport()
    {
        await using var queue = await QueueOfTest.OpenAsync();
        await SubmitMarkedAsync(queue);

        var worked = await queue.RunAsync("work", "--until-empty", "--ledger", Ledger, "--log", "json");

        JsonElement[] lines =
        [
            .. worked.Talk.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
        ];
        Assert.Contains(lines, line => line.GetProperty("State").TryGetProperty("Reason", out _)
            && line.GetProperty("LogLevel").GetString() == "Warning");
        Assert.Contains(lines, line => line.GetProperty("State").TryGetProperty("Articles", out var articles)
            && articles.GetInt32() == 1
            && line.GetProperty("State").GetProperty("Queue").GetString() == $"{queue.Name}.articles");
        Assert.All(lines, line => Assert.True(
            DateTimeOffset.TryParse(
                line.GetProperty("Timestamp").GetString(), CultureInfo.InvariantCulture, out _)));
        Assert.DoesNotContain(Marked, worked.Talk, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Work_AskedForItsHealth_IsReadyWhileBrokerAndLedgerAnswer()
    {
        await using var queue = await QueueOfTest.OpenAsync();
        string address = $"127.0.0.1:{OtlpReceiver.FreePort()}";
        using var worker = Exe.Start([], ["work", "--ledger", Ledger, "--health", address, .. queue.Options]);

        try
        {
            Assert.Equal(HttpStatusCode.OK, await SettlesAsync($"http://{address}/health/ready", HttpStatusCode.OK));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync($"http://{address}/health/live"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"http://{address}/"));
        }
        finally
        {
            worker.Kill();
        }
    }

    [Fact]
    public async Task Work_NoAddressForItsHealth_IsWrongUsage()
    {
        var run = await Exe.RunAsync("work", "--broker", "amqp://127.0.0.1/", "--ledger", Ledger, "--health", "8378");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("127.0.0.1:8378", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_WithAnEndpoint_SendsFiguresOfRequestsWithoutWhatWasAskedFor()
    {
        using var receiver = new OtlpReceiver();
        string address = $"http://127.0.0.1:{OtlpReceiver.FreePort()}";
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        var environment = receiver.Environment;
        environment["OTEL_METRIC_EXPORT_INTERVAL"] = "500";
        environment["OTEL_BSP_SCHEDULE_DELAY"] = "500";
        using var desk = Exe.Start(environment, "serve", "--ledger", Ledger, "--address", address);

        try
        {
            Assert.Equal(HttpStatusCode.OK, await SettlesAsync($"{address}/health/ready", HttpStatusCode.OK));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync($"{address}/search?q={Marked}"));
            foreach (string name in (string[])
                ["ceasewire-serve", "http.server.request.duration", "ceasewire.view.duration", "/v1/traces", "/search"])
            {
                Assert.True(await ComesAsync(() => receiver.All.Contains(name, StringComparison.Ordinal)), name);
            }
        }
        finally
        {
            desk.Kill();
        }

        Assert.DoesNotContain(Marked, receiver.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Serve_WithoutAnEndpoint_SendsNothing()
    {
        using var receiver = new OtlpReceiver();
        string address = $"http://127.0.0.1:{OtlpReceiver.FreePort()}";
        await Exe.RunAsync("add", Exe.Samples, "--ledger", Ledger);
        Dictionary<string, string> environment = new()
        {
            // What says how to send, and not where, asks for nothing.
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
        };
        using var desk = Exe.Start(environment, "serve", "--ledger", Ledger, "--address", address);

        try
        {
            Assert.Equal(HttpStatusCode.OK, await SettlesAsync($"{address}/health/ready", HttpStatusCode.OK));
            await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        }
        finally
        {
            desk.Kill();
        }

        Assert.Equal("", receiver.All);
    }

    /// <summary>An article whose name, title and text hold a word of its own, and a message that is none.</summary>
    private static async Task SubmitMarkedAsync(QueueOfTest queue)
    {
        byte[] line = Encoding.UTF8.GetBytes(
            $$"""
            {"name":"{{Marked}}","title":"{{Marked}} shelled","text":"Rebels shelled {{Marked}} on Monday, killing three people, the army said."}
            """);
        await Exe.RunAsync(line, [], ["submit", "-", "--from", "jsonl", .. queue.Options]);
        await queue.PutAsync(Encoding.UTF8.GetBytes($"{Marked} is no article"));
    }

    private static async Task<HttpStatusCode?> SettlesAsync(string address, HttpStatusCode wanted)
    {
        HttpStatusCode? last = null;
        await ComesAsync(() => (last = StatusAsync(address).GetAwaiter().GetResult()) == wanted);
        return last;
    }

    private static async Task<HttpStatusCode?> StatusAsync(string address)
    {
        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync(new Uri(address), Cancellation);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<bool> ComesAsync(Func<bool> has)
    {
        for (int i = 0; i < 300; i++)
        {
            if (has())
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancellation);
        }

        return false;
    }
}
