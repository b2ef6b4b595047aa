using System.Data.Common;
using Dapper;

namespace Ceasewire.Store.Relational.Derived;

/// <summary>What a name stands for in a claim or incident.</summary>
internal enum NameRole
{
    Place,
    Party,
}

/// <summary>Keys of names, which do not depend on case. For one transaction: a key may not outlive its rollback.</summary>
internal sealed class NameTable(Database database, DbTransaction transaction)
{
    private readonly Dictionary<string, long> _keys = [];

    /// <summary>The name's key, made where it is new.</summary>
    public long Key(string name)
    {
        string text = Normal(name);
        if (!_keys.TryGetValue(text, out long key))
        {
            key = database.Connection.ExecuteScalar<long?>("SELECT key FROM name WHERE text = @text", new { text }, transaction)
                ?? database.Connection.ExecuteScalar<long>(
                    "INSERT INTO name (text) VALUES (@text) RETURNING key", new { text }, transaction);
            _keys.Add(text, key);
        }

        return key;
    }

    public static string Normal(string name) => name.Trim().ToUpperInvariant();
}
