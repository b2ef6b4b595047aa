using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Ceasewire.Store.Archive;
using Ceasewire.Store.Archive.Handover;
using Ceasewire.Store.Feeds;
using Ceasewire.Store.Log;
using Ceasewire.Store.Relational.Derived;
using Ceasewire.Store.Review;
using Ceasewire.Store.Verification;
using Dapper;

namespace Ceasewire.Store.Relational;

/// <summary>A ledger in tables.</summary>
public abstract class RelationalStore : IStore
{
    // Every id that starts so is less than the start with this behind it.
    private const string LastLetter = "\U0010FFFF";

    private readonly Custody _custody;

    private protected RelationalStore(string name, Database database, OriginalFolder originals, Custody custody) =>
        (Name, Database, Originals, _custody) = (name, database, originals, custody);

    public string Name { get; }

    public OriginalFolder Originals { get; }

    public FeedLedger Feeds => new(Database);

    internal Database Database { get; }

    public Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<Accession> reports, CancellationToken cancellation) =>
        AddAsync(reports, item: null, cancellation);

    public async Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<Accession> reports, WaitingItem? item, CancellationToken cancellation)
    {
        using var transaction = Database.BeginWriting();
        using var writer = new ReportWriter(Database, transaction, new(Database, transaction, _custody));
        var additions = ImmutableArray.CreateBuilder<Addition>(reports.Count);
        foreach (var report in PreparedReport.Of(reports))
        {
            cancellation.ThrowIfCancellationRequested();
            additions.Add(await writer.AddAsync(report));
        }

        writer.Flush();
        if (item is not null)
        {
            FeedLedger.Added(transaction, item);
        }

        transaction.Commit();
        return additions.MoveToImmutable();
    }

    public Task<ImmutableArray<Addition>> AddAsync(
        IReadOnlyList<(Article Article, Reading Reading)> reports, CancellationToken cancellation) =>
        AddAsync([.. reports.Select(report => new Accession(report.Article, report.Reading, null))], cancellation);

    public async Task<ImmutableArray<Report>> ReportsAsync(CancellationToken cancellation) =>
        await new ReportLoader(Database).AllAsync(cancellation);

    public async Task<ImmutableArray<(Report Report, string Family)>> ReportsAsync(
        Selection selection, CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        var loader = new ReportLoader(Database);
        if (selection == Selection.Everything)
        {
            return await loader.WithFamiliesAsync(null, cancellation);
        }

        var query = new SelectionQuery(Database, selection);
        long[] articles =
        [
            .. (await Database.Connection.QueryAsync<(long Article, int Position)>(
                new CommandDefinition(query.Claims, query.Parameters, cancellationToken: cancellation)))
                .Select(claim => claim.Article).Distinct(),
        ];
        return await loader.WithFamiliesAsync(articles, cancellation);
    }

    public async Task<Report?> FindReportAsync(string articleId, CancellationToken cancellation) =>
        await new ReportLoader(Database).FindAsync(articleId, cancellation);

    public async Task<ArchiveProof> ProofAsync(string articleId, CancellationToken cancellation)
    {
        using var transaction = Database.BeginReading();
        var texts = (await StoredExtraction.OfAsync(Database, articleId, transaction, cancellation))
            .Select(stored => stored.Provenance())
            .ToImmutableArray();
        var subjects = texts.Select(text => text.Capture.Original).Append(articleId).Distinct(StringComparer.Ordinal);
        var log = await Database.Connection.QueryAsync<LogEntry>(
            new CommandDefinition(
                $"""
                SELECT sequence, at, kind, subject, custodian, content, previous, hash FROM log
                WHERE {Database.IsOneOfWords("subject", "@subjects")} ORDER BY sequence
                """,
                new { subjects = Database.List(subjects) },
                transaction,
                cancellationToken: cancellation));
        return new(texts, [.. log]);
    }

    public Task DeriveAsync(CancellationToken cancellation) =>
        new Derivation(Database, new(Database)).RunAsync(cancellation);

    public async Task<ImmutableArray<Account>> AccountsAsync(Selection selection, CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        var query = new SelectionQuery(Database, selection);
        var asked = (await Database.Connection.QueryAsync<(long Article, int Position)>(
            new CommandDefinition(query.Claims, query.Parameters, cancellationToken: cancellation))).ToHashSet();
        long[] articles = [.. asked.Select(claim => claim.Article).Distinct()];
        return
        [
            .. (await new ReportLoader(Database).AccountsAsync(articles, null, cancellation))
                .Where(stored => asked.Contains((stored.Article, stored.Position)))
                .Select(stored => stored.Account)
                .OrderBy(account => account.Report.Id, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Trigger.Start),
        ];
    }

    public async Task<ImmutableArray<Incident>> IncidentsAsync(
        Selection selection, int limit, CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        var query = new SelectionQuery(Database, selection);
        long[] keys = Latest(
            Database.Connection.Query<(long Key, string Id, string? Day)>(
                query.Incidents(limit), query.Parameters, buffered: false),
            limit);
        return await new IncidentLoader(Database).LoadAsync(keys, cancellation);
    }

    public async Task<ImmutableArray<StoredIncident>> StoredIncidentsAsync(CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        return await new IncidentLoader(Database).AllAsync(cancellation);
    }

    public async Task HoldAsync(IReadOnlyList<Hold> holds, string reviewer, CancellationToken cancellation)
    {
        using (var transaction = Database.BeginWriting())
        {
            var log = new LogWriter(Database, transaction, _custody with { Custodian = reviewer });
            foreach (var hold in holds)
            {
                // One row for two claims, in whatever order they are named.
                var ordered = string.CompareOrdinal(hold.One, hold.Other) <= 0
                    ? hold
                    : hold with { One = hold.Other, Other = hold.One };
                StaleDays.Mark(
                    Database,
                    transaction,
                    "article IN (SELECT article FROM claim WHERE id IN (@One, @Other))",
                    ordered);
                long key = await Database.Connection.ExecuteScalarAsync<long>(
                    """
                    INSERT INTO hold (one, other, together) VALUES (@One, @Other, @together)
                        ON CONFLICT (one, other) DO UPDATE SET together = excluded.together RETURNING key;
                    """,
                    new { ordered.One, ordered.Other, together = hold.Kind == HoldKind.Together ? 1 : 0 },
                    transaction);
                log.Append(LogKind.IncidentHeld, key);
            }

            transaction.Commit();
        }

        await DeriveAsync(cancellation);
    }

    public async Task<Incident?> FindIncidentAsync(string claimOrIncident, CancellationToken cancellation)
    {
        await DeriveAsync(cancellation);
        long[] keys =
        [
            .. await Database.Connection.QueryAsync<long>(
                new CommandDefinition(
                    """
                    SELECT key FROM incident WHERE id = @claimOrIncident
                    UNION
                    SELECT incident FROM incident_claim JOIN claim USING (article, position)
                    WHERE claim.id = @claimOrIncident ORDER BY 1
                    """,
                    new { claimOrIncident },
                    cancellationToken: cancellation)),
        ];
        return (await new IncidentLoader(Database).LoadAsync(keys, cancellation)).FirstOrDefault();
    }

    public async Task<ImmutableArray<(string Claim, string Article)>> FindClaimsAsync(
        string prefix,
        CancellationToken cancellation) =>
        [
            .. await Database.Connection.QueryAsync<(string, string)>(
                new CommandDefinition(
                    """
                    SELECT DISTINCT claim.id, article.id FROM claim JOIN article ON article.key = claim.article
                    WHERE claim.id >= @prefix AND claim.id < @end ORDER BY claim.id, article.id LIMIT 10
                    """,
                    new { prefix, end = prefix + LastLetter },
                    cancellationToken: cancellation)),
        ];

    public Task<long> VersionAsync(CancellationToken cancellation) => Database.VersionAsync(cancellation);

    public async Task<ImmutableArray<Hit>> SearchAsync(string words, int limit, CancellationToken cancellation) =>
        [.. await Database.SearchAsync(words, limit, cancellation)];

    public Task<Decision> DecideAsync(Draft draft, CancellationToken cancellation) =>
        new DecisionTable(Database, _custody).AddAsync(draft, cancellation);

    public Task<ImmutableArray<Decision>> DecisionsAsync(CancellationToken cancellation) =>
        new DecisionTable(Database, _custody).AllAsync(cancellation);

    public Verdict Verify(Reconvert convert, string? head, CancellationToken cancellation) =>
        new LedgerCheck(Database, Originals).Run(convert, head, cancellation);

    public int ExportOriginals(string file, string manifest, CancellationToken cancellation) =>
        new OriginalsExport(Database, Originals, _custody).Write(file, manifest, cancellation);

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Every stored incident, as a line that says all of it.</summary>
    internal async Task<IEnumerable<string>> IncidentLinesAsync(CancellationToken cancellation) =>
        (await Database.Connection.QueryAsync<(
            string Id, string? First, string? Last, string? Place, long Sources, long Reports, long Disputed, long Claims)>(
            new CommandDefinition(
                """
                SELECT id, first, last, place, sources, reports, disputed,
                    (SELECT count(*) FROM incident_claim WHERE incident = incident.key)
                FROM incident
                """,
                cancellationToken: cancellation))).Select(row => row.ToString());

    /// <summary>The first of each; those of one day by id, which is the same in every database.</summary>
    private static long[] Latest(IEnumerable<(long Key, string Id, string? Day)> rows, int limit)
    {
        HashSet<long> known = [];
        List<(long Key, string Id, string? Day)> found = [];
        foreach (var row in rows.TakeWhile(row => found.Count < limit || row.Day == found[^1].Day))
        {
            if (known.Add(row.Key))
            {
                found.Add(row);
            }
        }

        return
        [
            .. found.OrderByDescending(row => row.Day, StringComparer.Ordinal)
                .ThenBy(row => row.Id, StringComparer.Ordinal).Take(limit).Select(row => row.Key),
        ];
    }
}
