using System.Runtime.InteropServices;

namespace Ceasewire.Language.Network;

/// <summary>
/// How weights stand in the model file: tables as a scale and a signed byte a weight for each row, the rest as
/// half-precision floats. Words stand as the sorted hashes they are looked up by.
/// </summary>
internal static class NetworkFile
{
    public static void Write(BinaryWriter writer, NetworkModel model)
    {
        writer.Write(model.Xpos.Length);
        foreach (string tag in model.Xpos)
        {
            writer.Write(tag);
        }

        WriteKeys(writer, model.Learned);
        WriteKeys(writer, model.Known);
        foreach (var table in model.Weights.Tables)
        {
            WriteTable(writer, table);
        }

        foreach (var matrix in model.Weights.Dense)
        {
            var halves = new Half[matrix.Count];
            for (int i = 0; i < halves.Length; i++)
            {
                halves[i] = (Half)matrix.All[i];
            }

            writer.Write(MemoryMarshal.AsBytes(halves.AsSpan()));
        }
    }

    public static NetworkModel Read(BinaryReader reader)
    {
        string[] xpos = new string[reader.ReadInt32()];
        for (int i = 0; i < xpos.Length; i++)
        {
            xpos[i] = string.Intern(reader.ReadString());
        }

        var learned = ReadKeys(reader);
        var known = ReadKeys(reader);
        var weights = new Weights(learned.Count + NetworkShape.RootRow + 1, known.Count + 1);
        foreach (var table in weights.Tables)
        {
            ReadTable(reader, table);
        }

        foreach (var matrix in weights.Dense)
        {
            var halves = new Half[matrix.Count];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            for (int i = 0; i < halves.Length; i++)
            {
                matrix.All[i] = (float)halves[i];
            }
        }

        return new(xpos, learned, known, weights);
    }

    // Rows follow the order of keys, after the rows that stand for no word.
    private static void WriteKeys(BinaryWriter writer, Dictionary<ulong, int> rows)
    {
        writer.Write(rows.Count);
        writer.Write(rows.Count == 0 ? 0 : rows.Values.Min());
        foreach (var (key, _) in rows.OrderBy(pair => pair.Value))
        {
            writer.Write(key);
        }
    }

    private static Dictionary<ulong, int> ReadKeys(BinaryReader reader)
    {
        ulong[] keys = new ulong[reader.ReadInt32()];
        int first = reader.ReadInt32();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var rows = new Dictionary<ulong, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            rows.Add(keys[i], first + i);
        }

        return rows;
    }

    private static void WriteTable(BinaryWriter writer, Matrix table)
    {
        for (int row = 0; row < table.Rows; row++)
        {
            var weights = table.All.Slice(row * table.Columns, table.Columns);
            float most = 0;
            foreach (float weight in weights)
            {
                most = Math.Max(most, Math.Abs(weight));
            }

            float scale = most / sbyte.MaxValue;
            writer.Write(scale);
            foreach (float weight in weights)
            {
                writer.Write((sbyte)(scale == 0 ? 0 : Math.Round(weight / scale)));
            }
        }
    }

    private static void ReadTable(BinaryReader reader, Matrix table)
    {
        var bytes = new sbyte[table.Columns];
        for (int row = 0; row < table.Rows; row++)
        {
            float scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
            var weights = table.All.Slice(row * table.Columns, table.Columns);
            for (int i = 0; i < bytes.Length; i++)
            {
                weights[i] = bytes[i] * scale;
            }
        }
    }
}
