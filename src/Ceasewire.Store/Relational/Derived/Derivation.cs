using System.Data.Common;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>
/// Brings families and incidents up to what is stored: only days near a changed report are joined anew, and the result
/// is the same as if all were. What is still to do stands in the database, so a run that is cut short goes on later.
/// </summary>
internal sealed class Derivation(Database database, ReportLoader reports)
{
    /// <summary>Days joined in one transaction; the reports of some days more are held in memory.</summary>
    private const int DaysPerStep = 16;

    /// <summary>Reports of the days around the last step: the next needs most of them again.</summary>
    private Dictionary<long, NearReport> _near = [];

    private long _version;

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var turn = database.BeginDeriving();
        await FamiliesAsync(cancellation);
        while (await NextDaysAsync() is { } days)
        {
            cancellation.ThrowIfCancellationRequested();
            await JoinAsync(days.First, days.Last, cancellation);
        }
    }

    /// <summary>Families of new reports; a day whose reports change their family is joined anew.</summary>
    private async Task FamiliesAsync(CancellationToken cancellation)
    {
        if (await database.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM stale_article") == 0)
        {
            return;
        }

        using var transaction = database.BeginWriting();
        var prints = new PrintRows(database, transaction, reports);
        await prints.FillAsync(cancellation);
        var articles = await prints.AllAsync();
        var families = new FamilyIndex();
        foreach (var print in articles.Values)
        {
            families.Add(print.Print);
        }

        var known = (await database.Connection.QueryAsync<(long Article, long Root)>(
            "SELECT article, root FROM family", transaction: transaction))
            .ToDictionary(row => row.Article, row => row.Root);
        await database.Connection.ExecuteAsync(
            """
            INSERT INTO stale_day SELECT day FROM happening WHERE article = @Key ON CONFLICT DO NOTHING;
            INSERT INTO family (article, root) VALUES (@Key, @Root)
                ON CONFLICT (article) DO UPDATE SET root = @Root;
            """,
            articles.Values
                .Select(row => new { row.Key, Root = articles[families[row.Print.Id]].Key })
                .Where(row => !known.TryGetValue(row.Key, out long root) || root != row.Root),
            transaction);
        await database.Connection.ExecuteAsync("DELETE FROM stale_article", transaction: transaction);
        transaction.Commit();
    }

    /// <summary>The next days to join, in one run.</summary>
    private async Task<(int First, int Last)?> NextDaysAsync()
    {
        int[] days =
        [
            .. (await database.Connection.QueryAsync<string>(
                "SELECT day FROM stale_day ORDER BY day LIMIT @DaysPerStep", new { DaysPerStep })).Select(IsoDay.Number),
        ];
        return days.Length == 0 ? null : (days[0], days.TakeWhile(day => day < days[0] + DaysPerStep).Last());
    }

    private async Task JoinAsync(int first, int last, CancellationToken cancellation)
    {
        using var transaction = database.BeginWriting();
        var holds = await HoldsAsync(transaction);
        var near = await AroundAsync(first, last, transaction, holds, cancellation);
        StoredAccount[] accounts = [.. near.SelectMany(report => report.Accounts)];
        var (from, to) = (first - IncidentFinder.DaysMoved, last + IncidentFinder.DaysMoved);
        Incident[] incidents =
        [
            .. IncidentFinder.Find(near.Select(report => report.Happenings), holds)
                .Where(incident => incident.Days is { } days && days.First <= to && from <= days.Last),
        ];
        using var rows = new IncidentRows(database, transaction);
        rows.Remove(IsoDay.Of(from), IsoDay.Of(to));

        // By a reviewer's word, or as days that are still to be joined will have it, claims of other days may be here.
        var claims = incidents.SelectMany(incident => incident.Accounts)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        rows.RemoveWith([.. accounts.Where(stored => claims.Contains(stored.Account))], IsoDay.Of(last));
        rows.Write(incidents, accounts);
        rows.Flush();
        await database.Connection.ExecuteAsync(
            "DELETE FROM stale_day WHERE day BETWEEN @first AND @last",
            new { first = IsoDay.Of(first), last = IsoDay.Of(last) },
            transaction);
        transaction.Commit();
    }

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
        var keys = (await database.Connection.QueryAsync<long>(
            """
            SELECT article FROM happening WHERE day BETWEEN @from AND @to
            UNION
            SELECT other.article FROM hold JOIN claim one ON one.id IN (hold.one, hold.other)
                JOIN happening ON happening.article = one.article AND day BETWEEN @from AND @to
                JOIN claim other ON other.id IN (hold.one, hold.other) WHERE together = 1
            """,
            new
            {
                from = IsoDay.Of(first - IncidentFinder.DaysNeeded),
                to = IsoDay.Of(last + IncidentFinder.DaysNeeded),
            },
            transaction)).ToArray();
        await ForgetChangedAsync(holds, cancellation);
        var loaded = (await reports.AccountsAsync(
                [.. keys.Where(key => !_near.ContainsKey(key))], transaction, cancellation))
            .GroupBy(stored => stored.Article)
            .AsParallel()
            .Select(article => (article.Key, Report: NearReport.Of([.. article], holds)))
            .ToDictionary(article => article.Key, article => article.Report);
        _near = keys.ToDictionary(key => key, key => _near.GetValueOrDefault(key) ?? loaded[key]);
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

    private sealed record NearReport(StoredAccount[] Accounts, Happenings Happenings)
    {
        public static NearReport Of(StoredAccount[] accounts, Holds holds) =>
            new(accounts, Happenings.Of(accounts.Select(stored => stored.Account), holds));
    }
}
