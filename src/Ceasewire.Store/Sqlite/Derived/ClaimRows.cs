using System.Collections.Immutable;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Sqlite.Derived;

/// <summary>Writes the claims of a stored reading, what they are asked by, and what must be derived again.</summary>
internal sealed class ClaimRows(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly NameTable _names = new(connection, transaction);
    private readonly IncidentRows _incidents = new(connection, transaction);

    private readonly Insertion _claim = new(connection, transaction, 12, """
        INSERT INTO claim
            (article, position, id, type, about, status, start, finish, place, geonames, country, confidence)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """);

    private readonly Insertion _name = new(connection, transaction, 5, """
        INSERT OR IGNORE INTO claim_name (name, role, day, article, position) VALUES ($1, $2, $3, $4, $5)
        """);

    private readonly Insertion _happening = new(connection, transaction, 2, """
        INSERT OR IGNORE INTO happening (day, article) VALUES ($1, $2)
        """);

    private readonly Insertion _stale = new(connection, transaction, 1, """
        INSERT OR IGNORE INTO stale_day (day) VALUES ($1)
        """);

    /// <summary>Before a reading is replaced: its incidents go, and their days are derived again.</summary>
    public void Forget(long article, Reading reading)
    {
        connection.Execute(
            """
            INSERT OR IGNORE INTO stale_day SELECT day FROM happening WHERE article = @article;
            DELETE FROM incident WHERE key IN (SELECT incident FROM incident_claim WHERE article = @article);
            """,
            new { article },
            transaction);
        foreach (var (account, position) in Accounts(reading).Select((account, position) => (account, position)))
        {
            connection.Execute(
                """
                DELETE FROM claim_name WHERE name = @name AND role = @role AND day = @day
                    AND article = @article AND position = @position
                """,
                Names(account).Select(x => new
                {
                    name = _names.Key(x.Name),
                    role = (int)x.Role,
                    day = Selection.DayOf(account) ?? "",
                    article,
                    position,
                }),
                transaction);
        }
    }

    public void Write(long article, Reading reading)
    {
        var accounts = Accounts(reading);
        for (int position = 0; position < accounts.Length; position++)
        {
            WriteClaim(article, position, accounts[position]);
        }

        foreach (int day in IncidentFinder.DaysOf(accounts))
        {
            string iso = IsoDay.Of(day);
            _happening.Write(iso, article);
            _stale.Write(iso);
        }

        // What no day holds is never joined with other reports.
        _incidents.Write(
            IncidentFinder.FindUndated(accounts),
            accounts.Select((account, position) => new StoredAccount(account, article, position)));
        connection.Execute(
            "INSERT OR IGNORE INTO stale_article (article) VALUES (@article)", new { article }, transaction);
    }

    public void Dispose()
    {
        _claim.Dispose();
        _name.Dispose();
        _happening.Dispose();
        _stale.Dispose();
        _incidents.Dispose();
    }

    /// <summary>Neither days nor names depend on the text, the printings or the family.</summary>
    private static ImmutableArray<Account> Accounts(Reading reading) =>
        Account.In([new(reading, "", [])], id => id);

    private static IEnumerable<(string Name, NameRole Role)> Names(Account account) =>
        Selection.PlacesOf(account.Claim).Select(name => (name, NameRole.Place))
            .Concat(Selection.PartiesOf(account.Claim).Select(name => (name, NameRole.Party)));

    private void WriteClaim(long article, int position, Account account)
    {
        var claim = account.Claim;
        _claim.Write(
            article,
            position,
            claim.Id,
            Terms.Of(claim.Type),
            claim.About is { } matter ? Terms.Of(matter) : null,
            Terms.Of(claim.Status),
            claim.Time?.Start,
            claim.Time?.End,
            claim.Place?.Name,
            claim.Place?.Geonames,
            claim.Place?.Country,
            claim.Confidence);
        foreach (var (name, role) in Names(account))
        {
            _name.Write(_names.Key(name), (int)role, Selection.DayOf(account) ?? "", article, position);
        }
    }
}
