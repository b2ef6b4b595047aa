using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ceasewire.Ledger;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational;
using Dapper;

namespace Ceasewire.Store.Archive.Handover;

/// <summary>Hands all originals over: a WARC file with the texts taken from them, and a manifest beside it.</summary>
internal sealed class OriginalsExport(Database database, OriginalFolder originals, Custody custody)
{
    private const string FormatName = "ceasewire.manifest/1";

    private static readonly string Program =
        $"ceasewire/{typeof(OriginalsExport).Assembly.GetName().Version!.ToString(3)}";

    /// <returns>How many captures were written.</returns>
    public int Write(string file, string manifest, CancellationToken cancellation)
    {
        using var transaction = database.BeginWriting();
        var now = custody.Time.GetUtcNow();
        ImmutableArray<ManifestItem> items;
        using (var output = new FileStream(file, FileMode.CreateNew))
        {
            items = Warc(new WarcWriter(output), now, cancellation);
        }

        var warc = Described(file);
        Log(transaction, warc);
        var log = LogEntries();
        var byRow = log.ToLookup(entry => entry.Subject);
        using (var output = new FileStream(manifest, FileMode.CreateNew))
        {
            JsonSerializer.Serialize(
                output,
                new Manifest(
                    FormatName, Program, UtcTime.Text(now), custody.Custodian, warc,
                    [.. items.Select(item => WithCustody(item, byRow))], log),
                ManifestJson.Contract.Manifest);
        }

        transaction.Commit();
        return items.Length;
    }

    private ImmutableArray<ManifestItem> Warc(WarcWriter warc, DateTimeOffset now, CancellationToken cancellation)
    {
        byte[] about = Encoding.UTF8.GetBytes(
            $"software: {Program}\r\nformat: WARC File Format 1.1\r\n"
            + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n");
        warc.Write(new("warcinfo", HashOf(about), now, null, "application/warc-fields"), about);
        var items = ImmutableArray.CreateBuilder<ManifestItem>();
        foreach (var taken in StoredExtraction.Read(database).GroupBy(stored => stored.Key))
        {
            cancellation.ThrowIfCancellationRequested();
            items.Add(Item(warc, [.. taken]));
        }

        return items.ToImmutable();
    }

    private ManifestItem Item(WarcWriter warc, List<StoredExtraction> taken)
    {
        var capture = taken[0].Provenance().Capture;
        string target = capture.Url ?? $"file:///{Uri.EscapeDataString(capture.Source)}";
        var record = capture.Status is null
            ? new WarcRecord("resource", capture.Original, capture.At, target, "application/octet-stream")
            : new("response", capture.Original, capture.At, target, "application/http;msgtype=response");
        using (var bytes = originals.Open(capture.Original))
        {
            warc.Write(record, capture.Status is null ? [] : WarcWriter.HttpHead(capture), bytes);
        }

        return new(
            capture.Original, capture.Length, capture.Source, capture.Url, capture.Redirects,
            UtcTime.Text(capture.At), capture.Status, capture.Headers, record.Id,
            [.. taken.Select(stored => Article(warc, record, stored))], [], []);
    }

    private ManifestArticle Article(WarcWriter warc, WarcRecord original, StoredExtraction stored)
    {
        var provenance = stored.Provenance();
        byte[] text = Encoding.UTF8.GetBytes(
            database.Connection.ExecuteScalar<string>("SELECT text FROM article WHERE id = @Article", stored)!);
        var record = new WarcRecord(
            "conversion", HashOf(text), original.At, original.Target, "text/plain;charset=utf-8")
        {
            RefersTo = original.Id,
        };
        warc.Write(record, text);
        return new(
            stored.Article, provenance.Ordinal, record.Id, provenance.Format, provenance.Steps,
            [
                .. database.Connection.Query<(string Name, string? Title, string Outlet, string Url, string? Published)>(
                    """
                    SELECT name, printing.title, outlet, url, published
                    FROM printing JOIN article ON article.key = printing.article
                    WHERE id = @Article ORDER BY printing.key
                    """,
                    stored).Select(row => new Printing(
                        row.Name, row.Title, NullIfEmpty(row.Outlet), NullIfEmpty(row.Url), row.Published)),
            ]);
    }

    private static ManifestItem WithCustody(ManifestItem item, ILookup<string, LogEntry> log)
    {
        LogEntry[] rows =
        [
            .. item.Articles.Select(article => article.Id).Append(item.Original).Distinct()
                .SelectMany(subject => log[subject]).OrderBy(entry => entry.Sequence),
        ];
        return item with
        {
            Custodians = [.. rows.Select(row => row.Custodian).Distinct()],
            LogRows = [.. rows.Select(row => row.Sequence)],
        };
    }

    private void Log(DbTransaction transaction, WarcFile warc)
    {
        long key = database.Connection.ExecuteScalar<long>(
            "INSERT INTO export (file, length, hash) VALUES (@Name, @Length, @Sha256) RETURNING key",
            warc,
            transaction);
        new LogWriter(database, transaction, custody).Append(LogKind.OriginalsExported, key);
    }

    private ImmutableArray<LogEntry> LogEntries() =>
    [
        .. database.Connection.Query<LogEntry>(
            "SELECT sequence, at, kind, subject, custodian, content, previous, hash FROM log ORDER BY sequence"),
    ];

    private static WarcFile Described(string file)
    {
        using var bytes = File.OpenRead(file);
        return new(Path.GetFileName(file), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
