using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Feeds;
using Ceasewire.Store.Review;
using Ceasewire.Store.Verification;

namespace Ceasewire.Store;

/// <summary>
/// A ledger: readings, with the texts they were read from, and what is derived from them. What a method that writes
/// has returned for survives a crash of the program. Not for use by several threads at once; several programs may
/// have one ledger open.
/// </summary>
public interface IStore : IDisposable
{
    /// <summary>What to call the ledger in messages: without any password.</summary>
    public string Name { get; }

    /// <summary>Where the original bytes are kept.</summary>
    public OriginalFolder Originals { get; }

    /// <summary>Where watching stands.</summary>
    public FeedLedger Feeds { get; }

    /// <summary>
    /// Stores articles with their readings, all or none. What is there already stays: a text is kept once, a printing
    /// once, and a reading is replaced only by one of another model or lexicon, or of an earlier printing: a report is
    /// named and dated after its earliest, whichever came first.
    /// </summary>
    public Task<ImmutableArray<Addition>> AddAsync(IReadOnlyList<Accession> reports, CancellationToken cancellation);

    /// <summary>The same for what the page of a feed's item gave: the item waits no longer.</summary>
    public Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<Accession> reports, WaitingItem? item, CancellationToken cancellation);

    /// <summary>The same for articles of which no original is kept.</summary>
    public Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<(Article Article, Reading Reading)> reports, CancellationToken cancellation);

    /// <summary>Every report, in the order of their article ids.</summary>
    public Task<ImmutableArray<Report>> ReportsAsync(CancellationToken cancellation);

    /// <summary>
    /// Reports of which a selection asks for some account, or all where it asks for everything, each with its family,
    /// in the order of their article ids.
    /// </summary>
    public Task<ImmutableArray<(Report Report, string Family)>> ReportsAsync(
        Selection selection, CancellationToken cancellation);

    /// <returns>The report of that article, or null where there is none.</returns>
    public Task<Report?> FindReportAsync(string articleId, CancellationToken cancellation);

    /// <summary>The originals behind an article's text, with what the log says of them and of the article.</summary>
    public Task<ArchiveProof> ProofAsync(string articleId, CancellationToken cancellation);

    /// <summary>
    /// Derives families and incidents for what was added since. Adding does not: many additions are derived in one go.
    /// </summary>
    public Task DeriveAsync(CancellationToken cancellation);

    /// <summary>Accounts that a selection asks for, with their families, by article id and place in the text.</summary>
    public Task<ImmutableArray<Account>> AccountsAsync(Selection selection, CancellationToken cancellation);

    /// <summary>Incidents that a selection asks for, the latest first; those without a day last.</summary>
    public Task<ImmutableArray<Incident>> IncidentsAsync(Selection selection, int limit, CancellationToken cancellation);

    /// <summary>Every incident, without the accounts.</summary>
    public Task<ImmutableArray<StoredIncident>> StoredIncidentsAsync(CancellationToken cancellation);

    /// <summary>Keeps what a reviewer says of claims, and derives their incidents by it. A later word on two claims
    /// replaces the earlier.</summary>
    /// <param name="reviewer">Whom the log names.</param>
    public Task HoldAsync(IReadOnlyList<Hold> holds, string reviewer, CancellationToken cancellation);

    /// <returns>The incident that holds a claim, or null where none does.</returns>
    public Task<Incident?> FindIncidentAsync(string claimOrIncident, CancellationToken cancellation);

    /// <returns>Ids of claims that start with the prefix, with their article's; a few suffice to show that it is not
    /// unique.</returns>
    public Task<ImmutableArray<(string Claim, string Article)>> FindClaimsAsync(
        string prefix, CancellationToken cancellation);

    /// <returns>A number that changes when another connection has written to the ledger.</returns>
    public Task<long> VersionAsync(CancellationToken cancellation);

    /// <summary>Articles that hold all the words, best first.</summary>
    public Task<ImmutableArray<Hit>> SearchAsync(string words, int limit, CancellationToken cancellation);

    /// <summary>Keeps a reviewer's decision.</summary>
    public Task<Decision> DecideAsync(Draft draft, CancellationToken cancellation);

    /// <summary>What all reviewers decided, in the order in which they did.</summary>
    public Task<ImmutableArray<Decision>> DecisionsAsync(CancellationToken cancellation);

    /// <summary>Compares all that is stored with the originals and the log.</summary>
    /// <param name="head">Hash of a row that the log must have; null for any.</param>
    public Verdict Verify(Reconvert convert, string? head, CancellationToken cancellation);

    /// <summary>Writes all originals into a new WARC file, and what is known of them into a manifest.</summary>
    /// <returns>How many captures were written.</returns>
    public int ExportOriginals(string file, string manifest, CancellationToken cancellation);
}
