namespace Ceasewire.Extraction.Places;

/// <summary>
/// The 48-bit key under which gazetteer.bin files a name: a hash of the folded name. Strict and loose keys of one name
/// differ. At 48 bits, a word that is no place meets one by chance once in a billion look-ups.
/// </summary>
public readonly record struct NameKey(ulong Value)
{
    /// <summary>Bytes of a key in the file, most significant first, so that byte order is key order.</summary>
    public const int Size = 6;

    private const ulong StrictSeed = 0xcbf29ce484222325;
    private const ulong LooseSeed = 0x84222325cbf29ce4;

    /// <summary>Loosely folded names shorter than this say too little.</summary>
    private const int ShortestLoose = 4;

    public bool IsEmpty => Value == 0;

    public static NameKey Strict(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[NameFold.MaxLength];
        return Of(folded[..NameFold.Strict(name, folded)], StrictSeed);
    }

    public static NameKey Loose(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[NameFold.MaxLength];
        int length = NameFold.Loose(name, folded);
        return length < ShortestLoose ? default : Of(folded[..length], LooseSeed);
    }

    private static NameKey Of(ReadOnlySpan<char> folded, ulong seed)
    {
        if (folded.IsEmpty)
        {
            return default;
        }

        // FNV-1a, then the finaliser of MurmurHash3 so that the upper bits are well mixed.
        ulong hash = seed;
        foreach (char c in folded)
        {
            hash = (hash ^ c) * 0x100000001b3;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        return new NameKey(Math.Max(1, hash >> 16));
    }
}
