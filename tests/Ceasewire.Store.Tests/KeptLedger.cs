using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Sqlite;
using Ceasewire.Store.Verification;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Tests;

/// <summary>A ledger in a temporary folder with originals of which every line is an article.</summary>
internal sealed class KeptLedger : IDisposable
{
    public static readonly ImmutableArray<ConversionStep> Steps = [new("lines", "1")];

    private readonly string _folder = Directory.CreateTempSubdirectory("ceasewire-").FullName;
    private readonly SteadyClock _clock = new();

    public KeptLedger()
    {
        Store = SqliteStore.Open(Path, new("Ada", _clock));
    }

    public string Path => System.IO.Path.Combine(_folder, "ledger.db");

    public OriginalFolder Originals => Store.Originals;

    public SqliteStore Store { get; }

    public async Task AddAsync(string source, params string[] lines)
    {
        var (hash, length) = Originals.Keep(
            Encoding.UTF8.GetBytes(string.Join('\n', lines)), TestContext.Current.CancellationToken);
        var capture = new Capture(hash, length, source, _clock.GetUtcNow())
        {
            Url = "https://example.org/" + source,
            Status = 200,
            Headers = [new("Content-Type", "text/plain"), new("X-Word", "“quiet”")],
            Redirects = ["http://example.org/" + source],
        };
        await Store.AddAsync(
            [
                .. lines.Select((line, i) =>
                {
                    var (article, reading) = Reports.Of(Reports.Article(line, source), claims: Reports.Claim($"c-{source}-{i}"));
                    return new Accession(article, reading, new(capture, i, "lines", Steps));
                }),
            ],
            TestContext.Current.CancellationToken);
    }

    public async Task FillAsync()
    {
        for (int i = 0; i < 12; i++)
        {
            await AddAsync(
                string.Create(CultureInfo.InvariantCulture, $"page-{i}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Guns fell silent in quarter {i} – “for now”, they say. \uFFFD"),
                string.Create(CultureInfo.InvariantCulture, $"Shells hit the bridge number {i} in Ağrı."));
        }
    }

    public Verdict Verify(string? head = null) => Store.Verify(Lines, head, CancellationToken.None);

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Changes the ledger as someone would who knows SQLite and not the log.</summary>
    public void Tamper(string sql)
    {
        using var connection = Connect();
        connection.Execute("DROP TRIGGER IF EXISTS log_is_not_changed; DROP TRIGGER IF EXISTS log_is_not_cut;");
        connection.Execute(sql);
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static IEnumerable<Retaken> Lines(Stream original, Capture capture, string format)
    {
        using var reader = new StreamReader(original);
        return [.. reader.ReadToEnd().Split('\n').Select((line, i) => new Retaken(i, line, Steps))];
    }

    private sealed class SteadyClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);
    }
}
