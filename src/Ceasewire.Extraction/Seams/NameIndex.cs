using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Seams;

/// <summary>Where the words of names stand first and last in a text, and where a person is first named in
/// full.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, (int First, int Last)> _words = [];
    private readonly Dictionary<string, int> _persons = [];

    public NameIndex(ImmutableArray<SentenceProfile> sentences)
    {
        for (int i = 0; i < sentences.Length; i++)
        {
            foreach (var name in sentences[i].Names)
            {
                foreach (string word in name.Words)
                {
                    _words[word] = (_words.TryGetValue(word, out var seen) ? seen.First : i, i);
                }

                if (name.Kind == EntityKind.Person && name.Words.Length > 1)
                {
                    _persons.TryAdd(name.Last, i);
                }
            }
        }
    }

    public bool StandsBefore(string word, int gap) => _words.TryGetValue(word, out var seen) && seen.First < gap;

    public bool StandsAfter(string word, int gap) => _words.TryGetValue(word, out var seen) && seen.Last >= gap;

    /// <summary>Whether a person of that surname is named in full before the sentence.</summary>
    public bool IsNamedBefore(string surname, int sentence) =>
        _persons.TryGetValue(surname, out int first) && first < sentence;
}
