using System.Runtime.CompilerServices;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>What speaks for or against one decision, each feature hashed to a key.</summary>
internal sealed class FeatureKeys
{
    private const int Most = 256;

    /// <summary>Templates with several values stop here, so that there is room for all the others.</summary>
    private const int MostOfMany = 160;

    private readonly uint[] _keys = new uint[Most];
    private int _count;
    private uint _template;
    private uint _space;

    public ReadOnlySpan<uint> All => _keys.AsSpan(0, _count);

    /// <param name="space">Features of different spaces are different, whatever their template and values.</param>
    public void Clear(uint space = 0) => (_count, _template, _space) = (0, space, space);

    /// <summary>
    /// Each call in one order is a template of its own: equal values of different templates are different features.
    /// </summary>
    public void Add(uint a, uint b = 0, uint c = 0) => _keys[_count++] = Mix(++_template, a, b, c);

    /// <summary>One of several values of the same template, all of which may hold at once.</summary>
    public void AddTo(uint template, uint a, uint b = 0)
    {
        if (_count < MostOfMany)
        {
            _keys[_count++] = Mix(template + _space + 0x80, a, b);
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
