using System.Collections.Frozen;

namespace Ceasewire.Extraction.Acts;

/// <summary>Classes of nouns (classes.tsv), each a bit, so that one look-up tells all classes of a word.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, ulong> _masks;
    private readonly FrozenDictionary<string, ulong> _bits;

    private WordClasses(FrozenDictionary<string, ulong> masks, FrozenDictionary<string, ulong> bits) =>
        (_masks, _bits) = (masks, bits);

    /// <param name="file">A word list of one class a line.</param>
    /// <param name="name">Its column of class names.</param>
    public static WordClasses Load(string file, string name)
    {
        var masks = new Dictionary<string, ulong>();
        var bits = new Dictionary<string, ulong>();
        foreach (var row in WordList.Read(file))
        {
            ulong bit = bits.Count < 64 ? 1UL << bits.Count : throw row.Wrong("more than 64 classes");
            bits.Add(row[name], bit);
            foreach (string word in row.List("words"))
            {
                // Plurals too: lemmatisers keep some ("troops", "police").
                masks[word] = masks.GetValueOrDefault(word) | bit;
                masks[Plurals.Of(word)] = masks.GetValueOrDefault(Plurals.Of(word)) | bit;
            }
        }

        return new WordClasses(masks.ToFrozenDictionary(), bits.ToFrozenDictionary());
    }

    /// <returns>The bits of all classes that hold the word.</returns>
    public ulong Of(string word) => _masks.GetValueOrDefault(word);

    /// <returns>The bit of a class, or null where there is none of that name.</returns>
    public ulong? Named(string name) => _bits.TryGetValue(name, out ulong bit) ? bit : null;

    public bool Is(string word, string name) => (Of(word) & _bits[name]) != 0;
}
