namespace Ceasewire.Language.Coreference;

/// <summary>Features of one decision, as places in the table of weights.</summary>
internal sealed class FeatureKeys
{
    private const int Most = 128;

    private readonly int[] _places = new int[Most];
    private int _count;

    public ReadOnlySpan<int> Places => _places.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <param name="template">Which feature.</param>
    public void Add(int template, uint first, uint second = 0, uint third = 0)
    {
        ulong hash = (((ulong)first << 32) | second) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        hash = (hash + (((ulong)third << 8) | (uint)template)) * 0xBF58476D1CE4E5B9UL;
        hash ^= hash >> 32;
        hash *= 0x94D049BB133111EBUL;
        _places[_count++] = (int)(hash >> (64 - LinkModel.Bits));
    }
}
