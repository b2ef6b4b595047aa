using System.Data.Common;

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
    /// <param name="text">As <see cref="Normal"/> has it.</param>
    public long Key(string text)
    {
        if (!_keys.TryGetValue(text, out long key))
        {
            key = Run("SELECT key FROM name WHERE text = @text", text)
                ?? Run("INSERT INTO name (text) VALUES (@text) RETURNING key", text)!.Value;
            _keys.Add(text, key);
        }

        return key;
    }

    private long? Run(string sql, string text) =>
        (long?)database.Statements.Of(sql, transaction, ("@text", text)).ExecuteScalar();

    public static string Normal(string name) => name.Trim().ToUpperInvariant();
}
