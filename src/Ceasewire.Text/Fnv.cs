namespace Ceasewire.Text;

/// <summary>Words as numbers, the same on every machine: FNV-1a over UTF-16 units.</summary>
/// <remarks>Models keep these numbers, so that a change of them asks for training anew.</remarks>
public static class Fnv
{
    /// <summary>Where the 32-bit hash of an empty text stands.</summary>
    public const uint Start = 2166136261;

    private const uint Prime = 16777619;

    /// <param name="start">What the text is added to.</param>
    public static uint Hash(ReadOnlySpan<char> text, uint start = Start)
    {
        uint hash = start;
        foreach (char character in text)
        {
            hash = Add(hash, character);
        }

        return hash;
    }

    /// <summary>The hash of a text and what comes after it.</summary>
    public static uint Add(uint hash, uint next) => (hash ^ next) * Prime;

    /// <summary>With 64 bits, in which the words of a language do not collide.</summary>
    public static ulong LongHash(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in text)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        return hash;
    }
}
