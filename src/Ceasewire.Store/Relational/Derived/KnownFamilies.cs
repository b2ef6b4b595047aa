using System.Data.Common;
using Ceasewire.Ledger.Families;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>
/// The families of all stored reports, held for as long as the ledger is open, so that only what others and this program
/// stored since is looked at. Some 3 kB a report.
/// </summary>
internal sealed class KnownFamilies
{
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private FamilyIndex _index = new();

    /// <summary>The log's last row that is taken into account.</summary>
    private long _seen;

    /// <summary>Every article's key with that of the article that its family is named after.</summary>
    /// <param name="transaction">In which nobody else writes.</param>
    public async Task<IReadOnlyCollection<(long Article, long Root)>> RootsAsync(
        Database database, DbTransaction transaction, PrintRows prints)
    {
        long last = await database.Connection.ExecuteScalarAsync<long>(
            "SELECT coalesce(max(sequence), 0) FROM log", transaction: transaction);
        var stored = await prints.StoredSinceAsync(_seen);
        if (stored.Any(print => _keys.ContainsKey(print.Print.Id)))
        {
            // A report that was read again may have lost what made it a copy.
            Forget();
            stored = await prints.StoredSinceAsync(_seen);
        }

        foreach (var (key, print) in stored)
        {
            _keys.Add(print.Id, key);
            _index.Add(print);
        }

        _seen = last;
        return [.. _keys.Select(article => (article.Value, _keys[_index[article.Key]]))];
    }

    /// <summary>After a transaction that did not come to its end.</summary>
    public void Forget()
    {
        _keys.Clear();
        (_index, _seen) = (new(), 0);
    }
}
