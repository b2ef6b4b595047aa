using System.Globalization;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite.Derived;

/// <summary>Writes what a stored reading is asked by, and marks what must be derived again.</summary>
internal sealed class ClaimRows(SqliteConnection connection, SqliteTransaction transaction)
{
    private readonly NameTable _names = new(connection, transaction);

    /// <summary>Before a reading is replaced: its incidents go, and their days are derived again.</summary>
    public async Task ForgetAsync(long article)
    {
        await connection.ExecuteAsync(
            """
            INSERT OR IGNORE INTO stale_day SELECT day FROM happening WHERE article = @article;
            DELETE FROM incident WHERE key IN (SELECT incident FROM incident_claim WHERE article = @article);
            """,
            new { article },
            transaction);
    }

    /// <param name="report">As it is stored.</param>
    public async Task WriteAsync(long article, Report report)
    {
        // Neither days nor names depend on the family.
        var accounts = Account.In([report], id => id);
        await connection.ExecuteAsync(
            """
            INSERT OR IGNORE INTO claim_name (name, role, day, article, position)
            VALUES (@name, @role, @day, @article, @position)
            """,
            accounts.SelectMany((account, position) => Names(account).Select(x => new
            {
                name = _names.Key(x.Name),
                role = (int)x.Role,
                day = Selection.DayOf(account) ?? "",
                article,
                position,
            })),
            transaction);
        await connection.ExecuteAsync(
            """
            INSERT OR IGNORE INTO happening (day, article) VALUES (@day, @article);
            INSERT OR IGNORE INTO stale_day (day) VALUES (@day);
            """,
            IncidentFinder.DaysOf(accounts).Select(day => new { day = Iso(day), article }),
            transaction);
        await connection.ExecuteAsync(
            "INSERT OR IGNORE INTO stale_article (article) VALUES (@article)", new { article }, transaction);
    }

    public static string Iso(int day) =>
        DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int DayNumber(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    public static IEnumerable<(string Name, NameRole Role)> Names(Account account) =>
        Selection.PlacesOf(account.Claim).Select(name => (name, NameRole.Place))
            .Concat(Selection.PartiesOf(account.Claim).Select(name => (name, NameRole.Party)));
}
