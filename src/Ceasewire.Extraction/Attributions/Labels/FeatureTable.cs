using System.Numerics;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>The features that have weights. Any other tells nothing.</summary>
internal sealed class FeatureTable
{
    // Bits a key. Most features asked for have no weight, and so many bits tell so of seven in eight.
    private const int Spread = 8;

    private readonly (uint Key, int Row)[] _slots;

    // A bit for each that some key falls on: small enough to stay near the processor, which the slots are not.
    private readonly ulong[] _present;

    /// <param name="keys">In ascending order; a feature's row is its place here.</param>
    public FeatureTable(uint[] keys)
    {
        Keys = keys;
        _slots = new (uint Key, int Row)[BitOperations.RoundUpToPowerOf2((uint)(2 * keys.Length) + 1)];
        _present = new ulong[_slots.Length * Spread / 128];
        Array.Fill(_slots, (0u, -1));
        for (int row = 0; row < keys.Length; row++)
        {
            int at = (int)keys[row] & (_slots.Length - 1);
            while (_slots[at].Row >= 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = (keys[row], row);
            _present[WordOf(keys[row])] |= 1UL << (int)(keys[row] >> 26);
        }
    }

    public uint[] Keys { get; }

    public int Count => Keys.Length;

    /// <returns>Its row, or -1.</returns>
    public int Find(uint key)
    {
        if ((_present[WordOf(key)] >> (int)(key >> 26) & 1) == 0)
        {
            return -1;
        }

        for (int at = (int)key & (_slots.Length - 1); ; at = (at + 1) & (_slots.Length - 1))
        {
            if (_slots[at].Row < 0 || _slots[at].Key == key)
            {
                return _slots[at].Row;
            }
        }
    }

    private int WordOf(uint key) => (int)key & (_present.Length - 1);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Keys.Length);
        uint last = 0;
        foreach (uint key in Keys)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }
    }

    public static FeatureTable Read(BinaryReader reader)
    {
        uint[] keys = new uint[reader.ReadInt32()];
        uint last = 0;
        for (int row = 0; row < keys.Length; row++)
        {
            keys[row] = last += (uint)reader.Read7BitEncodedInt();
        }

        return new(keys);
    }
}
