using System.Collections.Immutable;
using System.Data.Common;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>Writes the claims of a stored reading, what they are asked by, and what must be derived again.</summary>
internal sealed class ClaimRows(Database database, DbTransaction transaction) : IDisposable
{
    private readonly NameTable _names = new(database, transaction);
    private readonly IncidentRows _incidents = new(database, transaction);

    private readonly Insertion _claim = database.Insert(
        transaction,
        "claim",
        "article", "position", "id", "type", "about", "status", "start", "finish", "place", "geonames", "country",
        "latitude", "longitude", "confidence");

    private readonly Insertion _name = database.InsertNew(
        transaction, "claim_name", "name", "role", "day", "article", "position");

    private readonly Insertion _happening = database.InsertNew(transaction, "happening", "day", "article");

    private readonly Insertion _stale = database.InsertNew(transaction, "stale_day", "day");

    private readonly Insertion _staleArticle = database.InsertNew(transaction, "stale_article", "article");

    /// <summary>Before a reading is replaced: its incidents go, and their days are derived again.</summary>
    public void Forget(long article, Reading reading)
    {
        Flush();
        database.Connection.Execute(
            """
            INSERT INTO stale_day SELECT day FROM happening WHERE article = @article ON CONFLICT DO NOTHING;
            DELETE FROM incident WHERE key IN (SELECT incident FROM incident_claim WHERE article = @article);
            """,
            new { article },
            transaction);
        foreach (var (account, position) in Accounts(reading).Select((account, position) => (account, position)))
        {
            database.Connection.Execute(
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
        _staleArticle.Write(article);
    }

    /// <summary>Before the commit.</summary>
    public void Flush()
    {
        _claim.Flush();
        _name.Flush();
        _happening.Flush();
        _stale.Flush();
        _staleArticle.Flush();
        _incidents.Flush();
    }

    public void Dispose()
    {
        _claim.Dispose();
        _name.Dispose();
        _happening.Dispose();
        _stale.Dispose();
        _staleArticle.Dispose();
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
            claim.Place?.Latitude,
            claim.Place?.Longitude,
            claim.Confidence);
        foreach (var (name, role) in Names(account))
        {
            _name.Write(_names.Key(name), (int)role, Selection.DayOf(account) ?? "", article, position);
        }
    }
}
