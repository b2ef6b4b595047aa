using System.Runtime.CompilerServices;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>What speaks for or against one decision, each feature hashed to a row of a table of weights.</summary>
/// <param name="size">Rows of the table, a power of two.</param>
internal sealed class FeatureRows(int size)
{
    private const int Most = 256;

    /// <summary>Templates with several values stop here, so that there is room for all the others.</summary>
    private const int MostOfMany = 160;

    private readonly int[] _rows = new int[Most];
    private int _count;
    private uint _template;

    public ReadOnlySpan<int> All => _rows.AsSpan(0, _count);

    public void Clear() => (_count, _template) = (0, 0);

    /// <summary>
    /// Each call in one order is a template of its own: equal values of different templates are different features.
    /// </summary>
    public void Add(uint a, uint b = 0, uint c = 0) => _rows[_count++] = (int)(Mix(++_template, a, b, c) & (uint)(size - 1));

    /// <summary>One of several values of the same template, all of which may hold at once.</summary>
    public void AddTo(uint template, uint a, uint b = 0)
    {
        if (_count < MostOfMany)
        {
            _rows[_count++] = (int)(Mix(template + 0x1000, a, b) & (uint)(size - 1));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b, uint c = 0, uint d = 0)
    {
        uint hash = (a * 0x9E3779B1) ^ b;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6B;
        hash = ((hash ^ (hash >> 13)) * 0xC2B2AE35) ^ c;
        hash = (hash ^ (hash >> 16)) * 0x27D4EB2F;
        hash = ((hash ^ (hash >> 15)) * 0x165667B1) ^ d;
        hash = (hash ^ (hash >> 14)) * 0x9E3779B1;
        return hash ^ (hash >> 16);
    }
}
