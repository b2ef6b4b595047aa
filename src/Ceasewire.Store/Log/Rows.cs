using System.Data.Common;
using Ceasewire.Store.Relational;

namespace Ceasewire.Store.Log;

/// <summary>Rows as the bytes that are stored.</summary>
internal static class Rows
{
    /// <param name="sql">Selects blobs.</param>
    public static IEnumerable<byte[]?[]> Read(Database database, string sql)
    {
        using var command = database.Connection.CreateCommand();
#pragma warning disable CA2100 // Put together from names of our own tables and columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (byte[]?[] row in Read(command))
        {
            yield return row;
        }
    }

    /// <param name="sql">Selects blobs by @key.</param>
    public static IEnumerable<byte[]?[]> Read(Database database, string sql, DbTransaction transaction, long key) =>
        Read(database.Statements.Of(sql, transaction, ("@key", key)));

    private static IEnumerable<byte[]?[]> Read(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            byte[]?[] row = new byte[]?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetFieldValue<byte[]>(i);
            }

            yield return row;
        }
    }
}
