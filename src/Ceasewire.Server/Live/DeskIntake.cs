using System.Collections.Immutable;
using Ceasewire.Intake;
using Ceasewire.Pipeline;
using Ceasewire.Store;

namespace Ceasewire.Server.Live;

/// <summary>What came of one input: an article of the ledger, or why it was refused.</summary>
/// <param name="Outcome">"added", "printed-again", "read-again", "unchanged", or "refused".</param>
public sealed record Taken(string Name, string Outcome, string? Article, int Claims, string? Problem);

/// <summary>Reads what is handed in at the desk into the ledger.</summary>
internal sealed class DeskIntake(LedgerFile ledger, DeskSettings settings)
{
    private readonly Lazy<NewsReader> _reader = new(settings.LoadReader);

    /// <summary>Loads the models, so that the first report need not wait for them.</summary>
    public void Warm() => _ = _reader.Value;

    public async Task<ImmutableArray<Taken>> TakeAsync(
        Stream content,
        string name,
        Declaration declared,
        Func<Article, Article> complete,
        CancellationToken cancellation)
    {
        // Intake reads synchronously, the network does not.
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        bytes.Position = 0;
        var taken = ImmutableArray.CreateBuilder<Taken>();
        foreach (var incoming in Conversion.Read(bytes, name, declared, new SkipCounts()))
        {
            cancellation.ThrowIfCancellationRequested();
            taken.Add(incoming is Incoming.Received { Article: var article }
                ? await ReadAsync(complete(article), cancellation)
                : Refused(((Incoming.Refused)incoming).Error));
        }

        return taken.ToImmutable();
    }

    private async Task<Taken> ReadAsync(Article article, CancellationToken cancellation)
    {
        var reading = _reader.Value.Read(article);
        var added = await ledger.ChangeAsync(
            store => store.AddAsync([(article, reading)], cancellation), cancellation);
        return new(article.Name, Terms.Of(added[0]), reading.Article.Id, reading.Claims.Length, null);
    }

    private static Taken Refused(ReadError refusal) => new(refusal.Name, "refused", null, 0, refusal.Error.Message);
}
