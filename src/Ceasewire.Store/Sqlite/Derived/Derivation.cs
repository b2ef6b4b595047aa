using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite.Derived;

/// <summary>
/// Brings families and incidents up to what is stored: only days near a changed report are joined anew, and the result
/// is the same as if all were. What is still to do stands in the database, so a run that is cut short goes on later.
/// </summary>
internal sealed class Derivation(SqliteConnection connection, ReportLoader reports)
{
    /// <summary>Days joined in one transaction; the reports of some days more are held in memory.</summary>
    private const int DaysPerStep = 8;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await FamiliesAsync(cancellation);
        while (await NextDaysAsync() is { } days)
        {
            cancellation.ThrowIfCancellationRequested();
            await JoinAsync(days.First, days.Last, cancellation);
        }
    }

    /// <summary>Families of new reports, and the incidents of theirs that no day holds.</summary>
    private async Task FamiliesAsync(CancellationToken cancellation)
    {
        long[] changed = [.. await connection.QueryAsync<long>("SELECT article FROM stale_article")];
        if (changed.Length == 0)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var prints = new PrintRows(connection, transaction, reports);
        await prints.FillAsync(cancellation);
        var articles = await prints.AllAsync();
        var families = new FamilyIndex();
        foreach (var print in articles.Values)
        {
            families.Add(print.Print);
        }

        await connection.ExecuteAsync(
            """
            INSERT OR IGNORE INTO stale_day SELECT day FROM happening WHERE article = @Key
                AND EXISTS (SELECT 1 FROM family WHERE article = @Key AND root <> @Root);
            INSERT INTO family (article, root) VALUES (@Key, @Root)
                ON CONFLICT (article) DO UPDATE SET root = @Root WHERE root <> @Root;
            """,
            articles.Values.Select(row => new { row.Key, Root = articles[families[row.Print.Id]].Key }),
            transaction);
        await UndatedAsync(changed, transaction, cancellation);
        await connection.ExecuteAsync("DELETE FROM stale_article", transaction: transaction);
        transaction.Commit();
    }

    private async Task UndatedAsync(long[] articles, SqliteTransaction transaction, CancellationToken cancellation)
    {
        var rows = new IncidentRows(connection, transaction);
        foreach (var article in articles.Chunk(200))
        {
            var accounts = await reports.AccountsAsync(article, transaction, cancellation);
            var undated = IncidentFinder.Find(accounts.Select(stored => stored.Account))
                .Where(incident => incident.Days is null)
                .ToImmutableArray();
            await rows.ReplaceAsync(undated, accounts);
        }
    }

    /// <summary>The next days to join, in one run.</summary>
    private async Task<(int First, int Last)?> NextDaysAsync()
    {
        int[] days =
        [
            .. (
                await connection.QueryAsync<string>(
                    "SELECT day FROM stale_day ORDER BY day LIMIT @DaysPerStep",
                    new { DaysPerStep })).Select(ClaimRows.DayNumber),
        ];
        return days.Length == 0 ? null : (days[0], days.TakeWhile(day => day < days[0] + DaysPerStep).Last());
    }

    private async Task JoinAsync(int first, int last, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var holds = new Holds((await connection.QueryAsync<(string One, string Other, bool Together)>(
            "SELECT one, other, together FROM hold", transaction: transaction))
            .Select(hold => new Hold(hold.One, hold.Other, hold.Together ? HoldKind.Together : HoldKind.Apart)));
        var articles = await connection.QueryAsync<long>(
            """
            SELECT DISTINCT article FROM happening WHERE day BETWEEN @from AND @to
            UNION
            SELECT other.article FROM hold JOIN claim one ON one.id IN (hold.one, hold.other)
                JOIN happening ON happening.article = one.article AND day BETWEEN @from AND @to
                JOIN claim other ON other.id IN (hold.one, hold.other) WHERE together
            """,
            new { from = Iso(first - IncidentFinder.DaysNeeded), to = Iso(last + IncidentFinder.DaysNeeded) },
            transaction);
        var accounts = await reports.AccountsAsync([.. articles], transaction, cancellation);
        var (from, to) = (first - IncidentFinder.DaysMoved, last + IncidentFinder.DaysMoved);
        var incidents = IncidentFinder.Find(accounts.Select(stored => stored.Account), holds)
            .Where(incident => incident.Days is { } days && days.First <= to && from <= days.Last)
            .ToImmutableArray();
        var rows = new IncidentRows(connection, transaction);
        await rows.RemoveAsync(Iso(from), Iso(to));
        await rows.ReplaceAsync(incidents, accounts);
        await connection.ExecuteAsync(
            "DELETE FROM stale_day WHERE day BETWEEN @first AND @last",
            new { first = Iso(first), last = Iso(last) },
            transaction);
        transaction.Commit();
    }

    private static string Iso(int day) => ClaimRows.Iso(day);
}
