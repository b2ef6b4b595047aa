using System.Data.Common;
using Ceasewire.Ledger.Families;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>What stands in the tables of the reports that were compared before.</summary>
internal sealed class KeptFamilies(Database database, DbTransaction transaction) : IKeptFamilies
{
    /// <summary>Keys of the articles that were named, by their ids.</summary>
    private readonly Dictionary<string, long> _articles = new(StringComparer.Ordinal);

    /// <summary>Databases have no unsigned numbers.</summary>
    public static long Signed(ulong key) => unchecked((long)key);

    public static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);

    public long KeyOf(string report) => _articles[report];

    public IEnumerable<ulong> Worn(IReadOnlyCollection<ulong> keys) =>
        Query<long>($"SELECT key FROM worn WHERE {database.IsOneOf("key", "@list")}", keys.Select(Signed))
            .Select(Unsigned);

    public IEnumerable<(ulong Key, string Report, DateOnly? Day)> Having(IReadOnlyCollection<ulong> keys)
    {
        foreach (var (key, article, report, day) in Query<(long, long, string, long?)>(
            $"""
            SELECT posting.key, article.key, article.id, day FROM posting JOIN article ON article.key = posting.article
            WHERE {database.IsOneOf("posting.key", "@list")}
            """,
            keys.Select(Signed)))
        {
            _articles[report] = article;
            yield return (Unsigned(key), report, day is { } number ? Day(number) : null);
        }
    }

    public IEnumerable<ReportPrint> Prints(IReadOnlyCollection<string> reports) => Prints(reports.Select(KeyOf));

    /// <summary>The prints of articles; those that have none are left out.</summary>
    public IEnumerable<ReportPrint> Prints(IEnumerable<long> articles)
    {
        foreach (var (article, report, day, sentences) in Query<(long, string, string?, byte[])>(
            $"""
            SELECT article.key, id, day, sentences FROM print JOIN article ON article.key = print.article
            WHERE {database.IsOneOf("print.article", "@list")}
            """,
            articles))
        {
            _articles[report] = article;
            yield return ReportPrint.FromBytes(report, day is null ? null : IsoDay.Day(day), sentences);
        }
    }

    public IEnumerable<KeptCopy> CopiesOf(IReadOnlyCollection<string> reports)
    {
        foreach (var (report, length, article, other, otherLength, shared) in
            Query<(string, long, long, string, long, long)>(
                $"""
                SELECT article.id, own.length, other.key, other.id, its.length, shared FROM copy
                    JOIN article ON article.key = copy.article
                    JOIN family own ON own.article = copy.article
                    JOIN article other ON other.key = copy.other
                    JOIN family its ON its.article = copy.other
                WHERE {database.IsOneOf("copy.article", "@list")}
                """,
                reports.Select(KeyOf)))
        {
            _articles[other] = article;
            yield return new(report, (int)length, other, (int)otherLength, (int)shared);
        }
    }

    private static ulong Unsigned(long key) => unchecked((ulong)key);

    private IEnumerable<T> Query<T>(string sql, IEnumerable<long> list)
    {
        string parameter = Database.List(list);
        return parameter.Length == 2 ? [] : database.Connection.Query<T>(sql, new { list = parameter }, transaction);
    }
}
