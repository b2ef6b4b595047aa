using System.Globalization;
using Ceasewire.Store.Archive;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ceasewire.Store.Tests;

/// <summary>Changes one byte of what a ledger holds, and puts it back.</summary>
internal sealed class Tampering
{
    private static readonly string[] LogColumns =
        ["sequence", "at", "kind", "subject", "custodian", "content", "previous", "hash"];

    private readonly Random _random;
    private readonly SqliteConnection _connection;
    private readonly OriginalFolder _originals;
    private readonly Func<(string Name, Action Undo)>[] _targets;

    public Tampering(Random random, SqliteConnection connection, OriginalFolder originals)
    {
        (_random, _connection, _originals) = (random, connection, originals);
        _targets =
        [
            Original,
            () => Column("article", "key", "text", "SELECT 'article ' || id FROM article WHERE key = @key"),
            () => Column(
                "reading", "article", "json", "SELECT 'reading of ' || id FROM article WHERE key = @key"),
            LogRow,
        ];
        connection.Execute("DROP TRIGGER log_is_not_changed");
    }

    public Dictionary<string, int> Counts { get; } = [];

    public (string Name, Action Undo) ChangeOneByte()
    {
        var change = _targets[_random.Next(_targets.Length)]();
        string kind = change.Name[..change.Name.IndexOf(' ', StringComparison.Ordinal)];
        Counts[kind] = Counts.GetValueOrDefault(kind) + 1;
        return change;
    }

    private (string Name, Action Undo) Original()
    {
        string[] hashes = [.. _originals.Hashes()];
        string hash = hashes[_random.Next(hashes.Length)];
        string file = Path.Combine(_originals.Path, hash[..2], hash[2..]);
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, Changed(bytes));
        return ($"original {hash}", () => File.WriteAllBytes(file, bytes));
    }

    private (string Name, Action Undo) LogRow()
    {
        string column = LogColumns[_random.Next(LogColumns.Length)];
        if (column != "sequence")
        {
            return Column("log", "sequence", column, "SELECT 'log row ' || @key");
        }

        long sequence = AnyKey("log", "sequence");
        long changed;
        do
        {
            changed = sequence ^ _random.Next(1, 256);
        }
        while (_connection.ExecuteScalar<bool>("SELECT count(*) FROM log WHERE sequence = @changed", new { changed }));

        Move(sequence, changed);
        return (
            string.Create(CultureInfo.InvariantCulture, $"log row {changed}"),
            () => Move(changed, sequence));
    }

    private void Move(long from, long to) =>
        _connection.Execute("UPDATE log SET sequence = @to WHERE sequence = @from", new { from, to });

    private (string Name, Action Undo) Column(string table, string keyColumn, string column, string name)
    {
        long key = AnyKey(table, keyColumn);
        byte[] bytes = _connection.ExecuteScalar<byte[]>(
            $"SELECT CAST({column} AS BLOB) FROM {table} WHERE {keyColumn} = @key", new { key })!;
        Write(Changed(bytes));
        return (_connection.ExecuteScalar<string>(name, new { key })!, () => Write(bytes));

        void Write(byte[] value) => _connection.Execute(
            $"UPDATE {table} SET {column} = CAST(@value AS TEXT) WHERE {keyColumn} = @key", new { key, value });
    }

    private long AnyKey(string table, string column)
    {
        long[] keys = [.. _connection.Query<long>($"SELECT {column} FROM {table} ORDER BY 1")];
        return keys[_random.Next(keys.Length)];
    }

    private byte[] Changed(byte[] bytes)
    {
        byte[] changed = [.. bytes];
        changed[_random.Next(changed.Length)] ^= (byte)_random.Next(1, 256);
        return changed;
    }
}
