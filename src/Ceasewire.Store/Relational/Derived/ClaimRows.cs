using System.Data.Common;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
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

    private readonly Insertion _staleArticle = database.InsertNew(transaction, "stale_article", "article");

    private readonly Insertion _print = database.Insert(transaction, "print", "article", "day", "sentences");

    private readonly List<long> _written = [];

    private readonly List<(long Name, int Role, string Day, long Article, int Position)> _asked = [];

    /// <summary>Before a reading is replaced: its incidents go, and their days are derived again.</summary>
    public void Forget(long article, Reading reading)
    {
        Flush();
        FamilyRows.Forget(database, transaction, article);
        StaleDays.Mark(database, transaction, "article = @article", new { article });
        database.Connection.Execute(
            "DELETE FROM incident WHERE key IN (SELECT incident FROM incident_claim WHERE article = @article)",
            new { article },
            transaction);
        var claims = AskedClaim.In(reading);
        for (int position = 0; position < claims.Length; position++)
        {
            var claim = claims[position];
            database.Connection.Execute(
                """
                DELETE FROM claim_name WHERE name = @name AND role = @role AND day = @day
                    AND article = @article AND position = @position
                """,
                claim.Names.Select(x => new
                {
                    name = _names.Key(x.Name),
                    role = (int)x.Role,
                    day = claim.Day,
                    article,
                    position,
                }),
                transaction);
        }
    }

    public void Write(long article, AskedReading reading)
    {
        for (int position = 0; position < reading.Claims.Length; position++)
        {
            Write(article, position, reading.Claims[position]);
        }

        foreach (string day in reading.Days)
        {
            _happening.Write(day, article);
        }

        _written.Add(article);

        // What no day holds is never joined with other reports.
        _incidents.Write(
            reading.Undated,
            reading.Claims.Select((claim, position) => new StoredAccount(claim.Account, article, position)));
        _staleArticle.Write(article);
    }

    /// <summary>The print of the reading's report; one that is not written is made when it is needed.</summary>
    public void Write(long article, ReportPrint print) =>
        _print.Write(article, print.Day is { } day ? IsoDay.Of(day) : null, print.ToBytes());

    /// <summary>Before the commit.</summary>
    public void Flush()
    {
        _print.Flush();
        _claim.Flush();
        WriteNames();
        _happening.Flush();
        StaleDays.Mark(
            database, transaction, database.IsOneOf("article", "@list"), new { list = Database.List(_written) });
        _written.Clear();
        _staleArticle.Flush();
        _incidents.Flush();
    }

    public void Dispose()
    {
        _print.Dispose();
        _claim.Dispose();
        _name.Dispose();
        _happening.Dispose();
        _staleArticle.Dispose();
        _incidents.Dispose();
    }

    /// <summary>In the order of their table, so that rows which stand together are written together.</summary>
    private void WriteNames()
    {
        foreach (var (name, role, day, article, position) in _asked
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Role)
            .ThenBy(row => row.Day, StringComparer.Ordinal))
        {
            _name.Write(name, role, day, article, position);
        }

        _asked.Clear();
        _name.Flush();
    }

    private void Write(long article, int position, AskedClaim asked)
    {
        var claim = asked.Account.Claim;
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
        foreach (var (name, role) in asked.Names)
        {
            _asked.Add((_names.Key(name), (int)role, asked.Day, article, position));
        }
    }
}
