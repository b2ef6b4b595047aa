namespace Ceasewire.Language.Lemmas;

/// <summary>
/// Which edit makes a word's lemma, by tag, case and the longest known ending, up to the whole word.
/// </summary>
internal sealed class LemmaRules
{
    private const int LongestEnding = 6;
    private readonly Dictionary<ulong, ushort> _edits;

    public LemmaRules(LemmaEdit[] edits, Dictionary<ulong, ushort> byKey) => (Edits, _edits) = (edits, byKey);

    public LemmaEdit[] Edits { get; }

    /// <param name="lower">The word in lower case with plain apostrophes.</param>
    public LemmaEdit? Find(ReadOnlySpan<char> lower, string xpos, WordCase wordCase)
    {
        ulong seed = Seed(xpos, wordCase);
        if (_edits.TryGetValue(Key(seed, lower) ^ WholeWord, out ushort edit))
        {
            return Edits[edit];
        }

        for (int length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (_edits.TryGetValue(Key(seed, lower[^length..]), out edit))
            {
                return Edits[edit];
            }
        }

        return null;
    }

    /// <summary>Keys of the whole word, then of its endings from the longest to none.</summary>
    public static IEnumerable<ulong> Keys(string lower, string xpos, WordCase wordCase)
    {
        ulong seed = Seed(xpos, wordCase);
        yield return Key(seed, lower) ^ WholeWord;
        for (int length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            yield return Key(seed, lower.AsSpan()[^length..]);
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Edits.Length);
        foreach (var edit in Edits)
        {
            writer.Write(edit.IsLowered);
            writer.Write((byte)edit.Cut);
            writer.Write(edit.Added);
        }

        writer.Write(_edits.Count);
        foreach (var (key, edit) in _edits.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(edit);
        }
    }

    public static LemmaRules Read(BinaryReader reader)
    {
        var edits = new LemmaEdit[reader.ReadInt32()];
        for (int i = 0; i < edits.Length; i++)
        {
            edits[i] = new(reader.ReadBoolean(), reader.ReadByte(), reader.ReadString());
        }

        int count = reader.ReadInt32();
        var byKey = new Dictionary<ulong, ushort>(count);
        for (int i = 0; i < count; i++)
        {
            byKey.Add(reader.ReadUInt64(), reader.ReadUInt16());
        }

        return new(edits, byKey);
    }

    private const ulong WholeWord = 0x9E3779B97F4A7C15;

    private static ulong Seed(string xpos, WordCase wordCase) =>
        (Key(14695981039346656037, xpos) ^ (ulong)(wordCase + 1)) * 1099511628211;

    // FNV-1a, from the last letter back, so that endings share their start.
    private static ulong Key(ulong hash, ReadOnlySpan<char> text)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            hash = (hash ^ text[i]) * 1099511628211;
        }

        return hash;
    }
}

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    Small,
    Capital,
    Capitals,
}

/// <summary>Takes letters from a word's end and adds others: "militias" cut 1; "studied" cut 3, add "y".</summary>
internal sealed record LemmaEdit(bool IsLowered, int Cut, string Added);
