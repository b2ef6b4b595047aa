using Ceasewire.Store.Relational;

namespace Ceasewire.Store.Log;

/// <summary>Rows as the bytes that are stored.</summary>
internal static class Rows
{
    /// <param name="sql">Selects blobs; may name @key.</param>
    public static IEnumerable<byte[]?[]> Read(Database database, string sql, long? key = null)
    {
        using var command = database.Connection.CreateCommand();
#pragma warning disable CA2100 // Put together from names of our own tables and columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (key is { } value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@key", value);
            command.Parameters.Add(parameter);
        }

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
