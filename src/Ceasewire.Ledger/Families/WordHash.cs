namespace Ceasewire.Ledger.Families;

/// <summary>Hashes that are the same on every machine, so that prints can be kept.</summary>
internal static class WordHash
{
    public const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the letters of a word in lower case.</summary>
    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    /// <summary>Spreads every bit over the whole word (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
