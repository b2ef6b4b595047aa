using System.Collections.Immutable;
using System.Data.Common;
using Ceasewire.Ledger.Families;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>
/// Families, and what they follow from, in a transaction in which nobody else writes. Only what new reports share a
/// sentence with is read.
/// </summary>
internal sealed class FamilyRows(Database database, DbTransaction transaction)
{
    /// <summary>Brings the families up to what some reports say that are new or are to be compared anew.</summary>
    /// <param name="articles">Which of them have a print; the others have no sentence to compare.</param>
    public void Write(IReadOnlyCollection<long> articles)
    {
        var kept = new KeptFamilies(database, transaction);
        var prints = kept.Prints(articles).ToList();
        var compared = Query<(long Article, long Length)>(
                $"SELECT article, length FROM family WHERE length IS NOT NULL AND {database.IsOneOf("article", "@list")}",
                articles)
            .Select(row => row.Article)
            .ToHashSet();
        var added = prints.Where(print => !compared.Contains(kept.KeyOf(print.Id))).ToList();
        var index = new FamilyIndex(kept);
        index.Add(added);
        index.Renew([.. prints.Where(print => compared.Contains(kept.KeyOf(print.Id)))]);
        var update = index.Update();
        WritePostings(added, kept, update);
        WriteCopies(kept, update);
        WriteFamilies([.. update.Families.Select(row => new FamilyRow(kept.KeyOf(row.Report), kept.KeyOf(row.Family), row.Length))]);
    }

    /// <summary>
    /// Before a report's print is replaced: those that share a sentence with it, or share one that is news again without
    /// it, are compared anew.
    /// </summary>
    public static void Forget(Database database, DbTransaction transaction, long article)
    {
        var rows = new FamilyRows(database, transaction);
        if (new KeptFamilies(database, transaction).Prints([article]).SingleOrDefault() is { } print)
        {
            rows.Forget(article, [.. print.Keys]);
        }
    }

    private void Forget(long article, ulong[] keys)
    {
        long[] signed = [.. keys.Select(KeptFamilies.Signed)];
        string parameter = Database.List(signed);
        database.Connection.Execute(
            $"DELETE FROM posting WHERE article = @article AND {database.IsOneOf("key", "@parameter")}",
            new { article, parameter },
            transaction);
        var news = Query<(long Key, long? Day)>(
                $"SELECT DISTINCT posting.key, day FROM posting JOIN worn ON worn.key = posting.key WHERE {database.IsOneOf("worn.key", "@list")}",
                signed)
            .GroupBy(row => row.Key)
            .Where(key => !FamilyIndex.IsWorn(key.Select(row => row.Day).OfType<long>().Select(KeptFamilies.Day)))
            .Select(key => key.Key);
        Run($"DELETE FROM worn WHERE {database.IsOneOf("key", "@list")}", news);
        Run(
            $"""
            INSERT INTO stale_article SELECT DISTINCT article FROM posting
                WHERE {database.IsOneOf("key", "@list")} AND NOT EXISTS (SELECT 1 FROM worn WHERE worn.key = posting.key)
                ON CONFLICT DO NOTHING
            """,
            signed);
        RemoveCopies([article]);
        Run($"UPDATE family SET length = NULL WHERE {database.IsOneOf("article", "@list")}", [article]);
    }

    private void WritePostings(IEnumerable<ReportPrint> added, KeptFamilies kept, FamilyUpdate update)
    {
        using var postings = database.Insert(transaction, "posting", "key", "article", "day");
        foreach (var (key, article, day) in added
            .SelectMany(print => print.Keys.Select(key => (
                Key: KeptFamilies.Signed(key), Article: kept.KeyOf(print.Id), Day: (long?)print.Day?.DayNumber)))
            .OrderBy(row => row.Key))
        {
            postings.Write(key, article, day);
        }

        postings.Flush();
        using var worn = database.Insert(transaction, "worn", "key");
        foreach (ulong key in update.Worn)
        {
            worn.Write(KeptFamilies.Signed(key));
        }

        worn.Flush();
    }

    private void WriteCopies(KeptFamilies kept, FamilyUpdate update)
    {
        RemoveCopies([.. update.Compared.Select(kept.KeyOf)]);
        using var copies = database.Insert(transaction, "copy", "article", "other", "shared");
        foreach (var copy in update.Copies)
        {
            copies.Write(kept.KeyOf(copy.Report), kept.KeyOf(copy.Other), copy.Shared);
        }

        copies.Flush();
    }

    private void RemoveCopies(IReadOnlyCollection<long> articles)
    {
        var pairs = Query<(long Article, long Other)>(
            $"SELECT article, other FROM copy WHERE {database.IsOneOf("article", "@list")}", articles);
        foreach (var (article, other) in pairs)
        {
            database.Statements.Of(
                "DELETE FROM copy WHERE article = @other AND other = @article",
                transaction,
                ("@article", article),
                ("@other", other)).ExecuteNonQuery();
        }

        Run($"DELETE FROM copy WHERE {database.IsOneOf("article", "@list")}", articles);
    }

    /// <summary>A day whose reports change their family is joined anew.</summary>
    private void WriteFamilies(ImmutableArray<FamilyRow> families)
    {
        var known = Query<(long Article, long Root)>(
            $"SELECT article, root FROM family WHERE {database.IsOneOf("article", "@list")}",
            families.Select(family => family.Article)).ToDictionary(row => row.Article, row => row.Root);
        StaleDays.Mark(
            database,
            transaction,
            database.IsOneOf("article", "@list"),
            new
            {
                list = Database.List(families
                    .Where(family => !known.TryGetValue(family.Article, out long root) || root != family.Root)
                    .Select(family => family.Article)),
            });
        foreach (var (article, root, length) in families)
        {
            database.Statements.Of(
                """
                INSERT INTO family (article, root, length) VALUES (@article, @root, @length)
                    ON CONFLICT (article) DO UPDATE SET root = excluded.root, length = excluded.length
                """,
                transaction,
                ("@article", article),
                ("@root", root),
                ("@length", length)).ExecuteNonQuery();
        }
    }

    private IEnumerable<T> Query<T>(string sql, IEnumerable<long> list) =>
        database.Connection.Query<T>(sql, new { list = Database.List(list) }, transaction);

    private void Run(string sql, IEnumerable<long> list) =>
        database.Connection.Execute(sql, new { list = Database.List(list) }, transaction);

    private readonly record struct FamilyRow(long Article, long Root, int Length);
}
