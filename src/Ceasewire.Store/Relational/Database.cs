using System.Data.Common;
using System.Text.Json;

namespace Ceasewire.Store.Relational;

/// <summary>One connection, and what the programs behind it say each in their own way.</summary>
internal abstract class Database(DbConnection connection) : IDisposable
{
    /// <summary>What a row of the table article is called, as SQL: as its earliest printing has it.</summary>
    protected const string EarliestName =
        """
        SELECT name FROM printing WHERE article = article.key
        ORDER BY published IS NULL, published, outlet, url, name LIMIT 1
        """;

    public DbConnection Connection { get; } = connection;

    public Statements Statements { get; } = new(connection);

    /// <summary>How many log rows were written through this connection.</summary>
    public long Appended { get; set; }

    /// <summary>A list as the parameter that <see cref="IsOneOf"/> takes.</summary>
    public static string List(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";

    /// <summary>The same for words.</summary>
    public static string List(IEnumerable<string> words) => JsonSerializer.Serialize(words);

    /// <summary>Begins to write. One at a time does: what is read in the transaction is not changed by others.</summary>
    public abstract DbTransaction BeginWriting();

    /// <summary>
    /// Begins to join days: what is read is one ledger to the end, and others may add to it until
    /// <see cref="WriteJoined"/>.
    /// </summary>
    public abstract DbTransaction BeginJoining();

    /// <summary>From here to the end of a transaction that <see cref="BeginJoining"/> began no other program writes.</summary>
    public abstract void WriteJoined(DbTransaction transaction);

    /// <summary>Takes the turn to join the days of a partition, if no other program has it or one beside it.</summary>
    /// <returns>To be disposed of after the transaction; null where another has the turn.</returns>
    public abstract IDisposable? TakeTurn(int partition);

    /// <summary>Whether a program that joined days met with what another wrote meanwhile, and has to begin anew.</summary>
    public abstract bool IsOvertaken(DbException error);

    /// <summary>Begins to read: every query sees the same ledger.</summary>
    public abstract DbTransaction BeginReading();

    /// <summary>Whether a number is one of a list, as SQL.</summary>
    /// <param name="list">Names a parameter.</param>
    public abstract string IsOneOf(string column, string list);

    /// <summary>The same for words.</summary>
    public abstract string IsOneOfWords(string column, string list);

    /// <summary>A value's text as it is stored, as SQL: what is no valid UTF-8 any more must not be mended.</summary>
    public abstract string Bytes(string value);

    /// <summary>Many rows for one table.</summary>
    public abstract Insertion Insert(DbTransaction transaction, string table, params ReadOnlySpan<string> columns);

    /// <summary>The same for rows that may be there already; such a row stays as it is.</summary>
    public abstract Insertion InsertNew(DbTransaction transaction, string table, params ReadOnlySpan<string> columns);

    /// <summary>Keys for new rows of a table, as many as are taken.</summary>
    public abstract IEnumerable<long> NewKeys(DbTransaction transaction, string table);

    /// <summary>Lets new rows take keys after those that were written with theirs.</summary>
    public abstract void ContinueKeys(DbTransaction transaction, string table);

    /// <summary>Lets a new article's words be searched for.</summary>
    public abstract void Index(DbTransaction transaction, long article, string? title, string text);

    /// <summary>Articles that hold all the words, best first.</summary>
    public abstract Task<IEnumerable<Hit>> SearchAsync(string words, int limit, CancellationToken cancellation);

    /// <returns>A number that changes when another connection has written to the ledger.</returns>
    public abstract Task<long> VersionAsync(CancellationToken cancellation);

    /// <summary>What is wrong with how the rows lie on the disk, as far as the database can tell.</summary>
    public abstract IEnumerable<string> Faults();

    public void Dispose()
    {
        Statements.Dispose();
        Connection.Dispose();
    }
}
