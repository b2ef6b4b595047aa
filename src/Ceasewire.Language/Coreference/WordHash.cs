namespace Ceasewire.Language.Coreference;

/// <summary>Words as numbers, the same on every machine (FNV-1a).</summary>
internal static class WordHash
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Start;
        foreach (char character in word)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    /// <summary>A run of words, in order.</summary>
    public static uint Of(ReadOnlySpan<uint> words)
    {
        uint hash = Start;
        foreach (uint word in words)
        {
            hash = (hash ^ word) * Prime;
        }

        return hash;
    }
}
