using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Archive.Handover;
using Ceasewire.Store.Feeds;
using Ceasewire.Store.Log;
using Ceasewire.Store.Review;
using Ceasewire.Store.Sqlite.Derived;
using Ceasewire.Store.Verification;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite;

/// <summary>
/// Readings in one SQLite file, with the texts they were read from. Write-ahead logging lets others read while one
/// writes; what
/// <see cref="AddAsync"/> has returned for survives a crash of the program. Not for use by several threads at once.
/// </summary>
public sealed class SqliteStore : IStore
{
    private const int BusySeconds = 30;

    private readonly SqliteConnection _connection;
    private readonly Custody _custody;

    private SqliteStore(SqliteConnection connection, OriginalFolder originals, Custody custody) =>
        (_connection, Originals, _custody) = (connection, originals, custody);

    /// <summary>Where the original bytes are kept.</summary>
    public OriginalFolder Originals { get; }

    /// <summary>Where watching stands.</summary>
    public FeedLedger Feeds => new(_connection);

    /// <summary>Opens the file, or makes it, and brings it to this version.</summary>
    /// <exception cref="InvalidDataException">The file is no ledger, or a newer version's.</exception>
    public static SqliteStore Open(string path) => Open(path, Custody.OfAccount());

    /// <summary>The same, with whom the log names and by which clock.</summary>
    public static SqliteStore Open(string path, Custody custody)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = BusySeconds,
            Pooling = false,
            ForeignKeys = true,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            Migrations.Apply(connection, custody);
            return new SqliteStore(connection, OriginalFolder.Beside(path), custody);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw new InvalidDataException($"{path} cannot be used as a ledger: {error.Message}", error);
        }
        catch (InvalidDataException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Stores articles with their readings, all or none. What is there already stays: a text is kept once, a printing
    /// once, and a reading is replaced only by one of another model or lexicon, or by one that knows the day of
    /// publication.
    /// </summary>
    public Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<Accession> reports, CancellationToken cancellation) =>
        AddAsync(reports, item: null, cancellation);

    /// <summary>The same for what the page of a feed's item gave: the item waits no longer.</summary>
    public async Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<Accession> reports, WaitingItem? item, CancellationToken cancellation)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        using var writer = new ReportWriter(_connection, transaction, new(_connection, transaction, _custody));
        var additions = ImmutableArray.CreateBuilder<Addition>(reports.Count);
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            additions.Add(await writer.AddAsync(report));
        }

        if (item is not null)
        {
            FeedLedger.Added(transaction, item);
        }

        transaction.Commit();
        return additions.MoveToImmutable();
    }

    /// <summary>The same for articles of which no original is kept.</summary>
    public Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<(Article Article, Reading Reading)> reports, CancellationToken cancellation) =>
        AddAsync([.. reports.Select(report => new Accession(report.Article, report.Reading, null))], cancellation);

    /// <summary>Every report, in the order of their article ids.</summary>
    public async Task<ImmutableArray<Report>> ReportsAsync(CancellationToken cancellation) =>
        await new ReportLoader(_connection).AllAsync(cancellation);

    /// <returns>The report of that article, or null where there is none.</returns>
    public async Task<Report?> FindReportAsync(string articleId, CancellationToken cancellation) =>
        await new ReportLoader(_connection).FindAsync(articleId, cancellation);

    /// <summary>
    /// Derives families and incidents for what was added since. Adding does not: many additions are derived in one go.
    /// </summary>
    public Task DeriveAsync(CancellationToken cancellation) =>
        new Derivation(_connection, new(_connection)).RunAsync(cancellation);

    /// <summary>Accounts that a selection asks for, with their families, by article id and place in the text.</summary>
    public async Task<ImmutableArray<Account>> AccountsAsync(Selection selection, CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        var query = new SelectionQuery(selection);
        var asked = (await _connection.QueryAsync<(long Article, int Position)>(
            new CommandDefinition(query.Claims, query.Parameters, cancellationToken: cancellation))).ToHashSet();
        long[] articles = [.. asked.Select(claim => claim.Article).Distinct()];
        return
        [
            .. (await new ReportLoader(_connection).AccountsAsync(articles, null, cancellation))
                .Where(stored => asked.Contains((stored.Article, stored.Position)))
                .Select(stored => stored.Account)
                .OrderBy(account => account.Report.Id, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Trigger.Start),
        ];
    }

    /// <summary>Incidents that a selection asks for, the latest first; those without a day last.</summary>
    public async Task<ImmutableArray<Incident>> IncidentsAsync(
        Selection selection, int limit, CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        var query = new SelectionQuery(selection);
        string sql = query.Incidents(limit);
        long[] keys =
        [
            .. await _connection.QueryAsync<long>(
                new CommandDefinition(sql, query.Parameters, cancellationToken: cancellation)),
        ];
        return await new IncidentLoader(_connection).LoadAsync(keys, cancellation);
    }

    /// <summary>Keeps what a reviewer says of claims, and derives their incidents by it. A later word on two claims
    /// replaces the earlier.</summary>
    public async Task HoldAsync(IReadOnlyList<Hold> holds, CancellationToken cancellation)
    {
        using (var transaction = _connection.BeginTransaction(deferred: false))
        {
            var log = new LogWriter(_connection, transaction, _custody);
            foreach (var hold in holds)
            {
                // One row for two claims, in whatever order they are named.
                var ordered = string.CompareOrdinal(hold.One, hold.Other) <= 0
                    ? hold
                    : hold with { One = hold.Other, Other = hold.One };
                long key = await _connection.ExecuteScalarAsync<long>(
                    """
                    INSERT OR IGNORE INTO stale_day
                        SELECT day FROM claim JOIN happening USING (article) WHERE claim.id IN (@One, @Other);
                    INSERT INTO hold (one, other, together) VALUES (@One, @Other, @together)
                        ON CONFLICT (one, other) DO UPDATE SET together = @together RETURNING key;
                    """,
                    new { ordered.One, ordered.Other, together = hold.Kind == HoldKind.Together },
                    transaction);
                log.Append(LogKind.IncidentHeld, key);
            }

            transaction.Commit();
        }

        await DeriveAsync(cancellation);
    }

    /// <returns>The incident that holds a claim, or null where none does.</returns>
    public async Task<Incident?> FindIncidentAsync(string claimOrIncident, CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        long[] keys =
        [
            .. await _connection.QueryAsync<long>(
                new CommandDefinition(
                    """
                    SELECT key FROM incident WHERE id = @claimOrIncident
                    UNION
                    SELECT incident FROM incident_claim JOIN claim USING (article, position) WHERE claim.id = @claimOrIncident
                    """,
                    new { claimOrIncident },
                    cancellationToken: cancellation)),
        ];
        return (await new IncidentLoader(_connection).LoadAsync(keys, cancellation)).FirstOrDefault();
    }

    /// <returns>Ids of claims that start with the prefix, with their article's; a few suffice to show that it is not
    /// unique.</returns>
    public async Task<ImmutableArray<(string Claim, string Article)>> FindClaimsAsync(
        string prefix,
        CancellationToken cancellation) =>
        [
            .. await _connection.QueryAsync<(string, string)>(
                new CommandDefinition(
                    """
                    SELECT DISTINCT claim.id, article.id FROM claim JOIN article ON article.key = claim.article
                    WHERE claim.id >= @prefix AND claim.id < @prefix || char(1114111) ORDER BY claim.id, article.id LIMIT 10
                    """,
                    new { prefix },
                    cancellationToken: cancellation)),
        ];

    /// <returns>A number that changes when another connection has written to the ledger.</returns>
    public Task<long> VersionAsync(CancellationToken cancellation) =>
        _connection.ExecuteScalarAsync<long>(
            new CommandDefinition("PRAGMA data_version", cancellationToken: cancellation));

    /// <summary>Articles that hold all the words, best first.</summary>
    public async Task<ImmutableArray<Hit>> SearchAsync(string words, int limit, CancellationToken cancellation) =>
    [
        .. (await _connection.QueryAsync<(string Article, string Name, string Snippet)>(new CommandDefinition(
            """
            SELECT article.id, (SELECT name FROM printing WHERE article = article.key ORDER BY key LIMIT 1),
                   snippet(article_search, -1, '', '', '…', 24)
            FROM article_search JOIN article ON article.key = article_search.rowid
            WHERE article_search MATCH @match ORDER BY rank, article.id LIMIT @limit
            """,
            new { match = SearchWords.Quote(words), limit },
            cancellationToken: cancellation))).Select(hit => new Hit(hit.Article, hit.Name, hit.Snippet)),
    ];

    /// <summary>Keeps a reviewer's decision.</summary>
    public Task<Decision> DecideAsync(Draft draft, CancellationToken cancellation) =>
        new DecisionTable(_connection, _custody).AddAsync(draft, cancellation);

    /// <summary>What all reviewers decided, in the order in which they did.</summary>
    public Task<ImmutableArray<Decision>> DecisionsAsync(CancellationToken cancellation) =>
        new DecisionTable(_connection, _custody).AllAsync(cancellation);

    /// <summary>Compares all that is stored with the originals and the log.</summary>
    /// <param name="head">Hash of a row that the log must have; null for any.</param>
    public Verdict Verify(Reconvert convert, string? head, CancellationToken cancellation) =>
        new LedgerCheck(_connection, Originals).Run(convert, head, cancellation);

    /// <summary>Writes all originals into a new WARC file, and what is known of them into a manifest.</summary>
    /// <returns>How many captures were written.</returns>
    public int ExportOriginals(string file, string manifest, CancellationToken cancellation) =>
        new OriginalsExport(_connection, Originals, _custody).Write(file, manifest, cancellation);

    public void Dispose() => _connection.Dispose();
}
