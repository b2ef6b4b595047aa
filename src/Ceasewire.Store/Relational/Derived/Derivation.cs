using System.Collections.Immutable;
using System.Data.Common;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>
/// Brings families and incidents up to what is stored: only days near a changed report are joined anew, and the result
/// is the same as if all were. What is still to do stands in the database, so a run that is cut short goes on later.
/// Several programs share it by partitions of days.
/// </summary>
internal sealed class Derivation(Database database, ReportLoader reports)
{
    /// <summary>
    /// Days joined in one transaction; the reports of some days more are held in memory. So many that what joining
    /// one partition writes is beside, and not in, what joining the next but one does.
    /// </summary>
    private const int DaysPerPartition = (2 * IncidentFinder.DaysMoved) + DayRange.LongestDays;

    /// <summary>
    /// Reports whose families are found in one transaction. Their keys lie scattered: fewer at a time touch the same pages
    /// again and again.
    /// </summary>
    private const int ReportsAtOnce = 10_000;

    /// <summary>How long to wait where other programs join all that is left.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Reports of the days around the last step: the next needs most of them again.</summary>
    private Dictionary<long, NearReport> _near = [];

    private long _version;

    /// <summary>Returns when nothing is left to derive, whoever derived it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await FamiliesAsync(cancellation);
        while (await StaleAsync(cancellation) is { Length: > 0 } partitions)
        {
            bool isJoined = false;
            foreach (int partition in partitions.TakeWhile(_ => !isJoined))
            {
                using var turn = database.TakeTurn(partition);
                isJoined = turn is not null && await TryJoinAsync(partition, cancellation);
            }

            if (!isJoined)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <summary>Families of new reports, some at a time.</summary>
    private async Task FamiliesAsync(CancellationToken cancellation)
    {
        while (await database.Connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM stale_article)"))
        {
            cancellation.ThrowIfCancellationRequested();

            // Another program may have been before.
            using var transaction = database.BeginWriting();
            long[] stale =
            [
                .. await database.Connection.QueryAsync<long>(
                    "SELECT article FROM stale_article ORDER BY article LIMIT @ReportsAtOnce",
                    new { ReportsAtOnce },
                    transaction),
            ];
            await PrintAsync(stale, transaction, cancellation);
            new FamilyRows(database, transaction).Write(stale);
            await database.Connection.ExecuteAsync(
                $"DELETE FROM stale_article WHERE {database.IsOneOf("article", "@list")}",
                new { list = Database.List(stale) },
                transaction);
            transaction.Commit();
        }
    }

    /// <summary>Makes the prints of reports that were stored without.</summary>
    private async Task PrintAsync(long[] articles, DbTransaction transaction, CancellationToken cancellation)
    {
        var missing = await database.Connection.QueryAsync<long>(
            $"""
            SELECT article FROM reading
            WHERE {database.IsOneOf("article", "@list")} AND article NOT IN (SELECT article FROM print)
            """,
            new { list = Database.List(articles) },
            transaction);
        foreach (var (key, report) in await reports.WithKeysAsync([.. missing], transaction, cancellation))
        {
            var print = ReportPrint.Of(report);
            await database.Connection.ExecuteAsync(
                "INSERT INTO print (article, day, sentences) VALUES (@key, @day, @sentences)",
                new { key, day = print.Day is { } day ? IsoDay.Of(day) : null, sentences = print.ToBytes() },
                transaction);
        }
    }

    /// <summary>The partitions with days to join, in order.</summary>
    private async Task<ImmutableArray<int>> StaleAsync(CancellationToken cancellation) =>
    [
        .. (await database.Connection.QueryAsync<string>(
                new CommandDefinition("SELECT day FROM stale_day ORDER BY day", cancellationToken: cancellation)))
            .Select(day => IsoDay.Number(day) / DaysPerPartition)
            .Distinct(),
    ];

    /// <returns>False where what another program wrote meanwhile bears on it.</returns>
    private async Task<bool> TryJoinAsync(int partition, CancellationToken cancellation)
    {
        using var transaction = database.BeginJoining();
        try
        {
            await JoinAsync(partition, transaction, cancellation);
            transaction.Commit();
            return true;
        }
        catch (DbException error) when (database.IsOvertaken(error))
        {
            return false;
        }
    }

    private async Task JoinAsync(int partition, DbTransaction transaction, CancellationToken cancellation)
    {
        var (first, last) = await DaysAsync(partition, transaction);
        if (first is null || last is null)
        {
            return;
        }

        var holds = await HoldsAsync(transaction);
        var (from, to) = (IsoDay.Number(first) - IncidentFinder.DaysMoved, IsoDay.Number(last) + IncidentFinder.DaysMoved);
        var near = await AroundAsync(IsoDay.Number(first), IsoDay.Number(last), transaction, holds, cancellation);
        StoredAccount[] accounts = [.. near.SelectMany(report => report.Accounts)];
        Incident[] incidents =
        [
            .. IncidentFinder.Find(near.Select(report => report.Happenings), holds)
                .Where(incident => incident.Days is { } days && days.First <= to && from <= days.Last),
        ];
        database.WriteJoined(transaction);
        await database.Connection.ExecuteAsync(
            "DELETE FROM stale_day WHERE day BETWEEN @first AND @last", new { first, last }, transaction);
        using var rows = new IncidentRows(database, transaction);
        rows.Remove(IsoDay.Of(from), IsoDay.Of(to));

        // By a reviewer's word, or as days that are still to be joined will have it, claims of other days may be here.
        var claims = incidents.SelectMany(incident => incident.Accounts)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        rows.RemoveWith([.. accounts.Where(stored => claims.Contains(stored.Account))], last);
        rows.Write(incidents, accounts);
        rows.Flush();
    }

    /// <summary>The first and the last day of a partition that are still to be joined.</summary>
    private Task<(string? First, string? Last)> DaysAsync(int partition, DbTransaction transaction) =>
        database.Connection.QuerySingleAsync<(string?, string?)>(
            "SELECT min(day), max(day) FROM stale_day WHERE day BETWEEN @first AND @last",
            new
            {
                first = IsoDay.Of(partition * DaysPerPartition),
                last = IsoDay.Of(((partition + 1) * DaysPerPartition) - 1),
            },
            transaction);

    private async Task<Holds> HoldsAsync(DbTransaction transaction)
    {
        Hold[] holds =
        [
            .. (await database.Connection.QueryAsync<(string One, string Other, bool Together)>(
                "SELECT one, other, together FROM hold", transaction: transaction))
                .Select(hold => new Hold(hold.One, hold.Other, hold.Together ? HoldKind.Together : HoldKind.Apart)),
        ];
        return holds.Length == 0 ? Holds.None : new(holds);
    }

    /// <summary>Accounts of all reports that bear on some days, and of those that a reviewer puts beside them.</summary>
    private async Task<IReadOnlyCollection<NearReport>> AroundAsync(
        int first,
        int last,
        DbTransaction transaction,
        Holds holds,
        CancellationToken cancellation)
    {
        var roots = (await database.Connection.QueryAsync<(long Article, long? Root)>(
            """
            SELECT near.article, root FROM (
                SELECT article FROM happening WHERE day BETWEEN @from AND @to
                UNION
                SELECT other.article FROM hold JOIN claim one ON one.id IN (hold.one, hold.other)
                    JOIN happening ON happening.article = one.article AND day BETWEEN @from AND @to
                    JOIN claim other ON other.id IN (hold.one, hold.other) WHERE together = 1
            ) near LEFT JOIN family ON family.article = near.article
            """,
            new
            {
                from = IsoDay.Of(first - IncidentFinder.DaysNeeded),
                to = IsoDay.Of(last + IncidentFinder.DaysNeeded),
            },
            transaction)).ToDictionary(row => row.Article, row => row.Root);
        await ForgetChangedAsync(holds, cancellation);

        // Another program may have found a report's family since.
        bool IsHeld(long article) => _near.TryGetValue(article, out var held) && held.Root == roots[article];
        var loaded = (await reports.AccountsAsync(
                [.. roots.Keys.Where(article => !IsHeld(article))], transaction, cancellation))
            .GroupBy(stored => stored.Article)
            .AsParallel()
            .Select(article => (article.Key, Report: NearReport.Of([.. article], roots[article.Key], holds)))
            .ToDictionary(article => article.Key, article => article.Report);
        _near = roots.Keys.ToDictionary(key => key, key => loaded.GetValueOrDefault(key) ?? _near[key]);
        return _near.Values;
    }

    /// <summary>
    /// What another program has written since may be about the reports that are held; and what a reviewer parts or puts
    /// together may stand in one report.
    /// </summary>
    private async Task ForgetChangedAsync(Holds holds, CancellationToken cancellation)
    {
        long version = await database.VersionAsync(cancellation);
        if (version != _version || holds != Holds.None)
        {
            _near = [];
            _version = version;
        }
    }

    /// <param name="Root">The article that its family is named after; null where it has none yet.</param>
    private sealed record NearReport(StoredAccount[] Accounts, long? Root, Happenings Happenings)
    {
        public static NearReport Of(StoredAccount[] accounts, long? root, Holds holds) =>
            new(accounts, root, Happenings.Of(accounts.Select(stored => stored.Account), holds));
    }
}
