using System.Runtime.CompilerServices;
using Ceasewire.Intake;
using Ceasewire.Pipeline;
using Ceasewire.Store;
using Ceasewire.Store.Archive;

namespace Ceasewire.Server.Live;

/// <summary>What came of one input: an article of the ledger, or why it was refused.</summary>
/// <param name="Outcome">"added", "printed-again", "read-again", "unchanged", or "refused".</param>
public sealed record Taken(string Name, string Outcome, string? Article, int Claims, string? Problem);

/// <summary>Reads what is handed in at the desk into the ledger, and keeps its bytes.</summary>
internal sealed class DeskIntake(LedgerFile ledger, DeskSettings settings, TimeProvider time)
{
    private readonly Lazy<NewsReader> _reader = new(settings.LoadReader);

    /// <summary>Loads the models, so that the first report need not wait for them.</summary>
    public void Warm() => _ = _reader.Value;

    /// <summary>One after another, each when the ledger keeps it.</summary>
    public async IAsyncEnumerable<Taken> TakeAsync(
        Stream content,
        string name,
        Declaration declared,
        Func<Article, Article> complete,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Intake reads synchronously, the network does not.
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        bytes.Position = 0;
        Capture? capture = null;
        foreach (var incoming in Conversion.Read(bytes, name, declared, new SkipCounts()))
        {
            cancellation.ThrowIfCancellationRequested();
            if (incoming is not Incoming.Received { Article: var article, Origin: var origin })
            {
                yield return Refused(((Incoming.Refused)incoming).Error);
                continue;
            }

            // What gives no article is not kept.
            capture ??= await KeepAsync(bytes.ToArray(), name, declared.Url, cancellation);
            yield return await ReadAsync(complete(article), Reconversion.Provenance(capture, origin), cancellation);
        }
    }

    private async Task<Capture> KeepAsync(
        byte[] bytes, string name, string? url, CancellationToken cancellation)
    {
        var (hash, length) = await ledger.ReadAsync(
            store => Task.FromResult(store.Originals.Keep(bytes, cancellation)), cancellation);
        return new(hash, length, name, time.GetUtcNow()) { Url = url };
    }

    private async Task<Taken> ReadAsync(Article article, Provenance provenance, CancellationToken cancellation)
    {
        var reading = _reader.Value.Read(article);
        var added = await ledger.ChangeAsync(
            store => store.AddAsync([new Accession(article, reading, provenance)], cancellation), cancellation);
        return new(article.Name, Terms.Of(added[0]), reading.Article.Id, reading.Claims.Length, null);
    }

    private static Taken Refused(ReadError refusal) => new(refusal.Name, "refused", null, 0, refusal.Error.Message);
}
