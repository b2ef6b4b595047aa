using System.Collections.Immutable;

namespace Ceasewire.Extraction.Seams;

/// <summary>The terms of a text's sentences by number, and where each stands first and last.</summary>
internal sealed class TermIndex
{
    /// <summary>How many sentences back a sentence told twice is looked for.</summary>
    private const int RepeatReach = 4;

    /// <summary>A sentence that shares more of its terms with one just before is told twice.</summary>
    private const double RepeatShare = 0.7;

    private readonly Dictionary<string, int> _ids = [];
    private readonly List<TermWeight> _weights = [];
    private readonly List<int> _first = [];
    private readonly List<int> _last = [];
    private readonly int[][] _sentences;

    public TermIndex(ImmutableArray<SentenceProfile> sentences, TermWeights weights)
    {
        _sentences = new int[sentences.Length][];
        for (int i = 0; i < sentences.Length; i++)
        {
            _sentences[i] = IsRepeat(sentences, i)
                ? []
                : [.. sentences[i].Terms.Select(term => Add(term.Stem, i, weights))];
        }
    }

    public int Count => _weights.Count;

    public TermWeight this[int id] => _weights[id];

    /// <summary>Terms of the sentence; none where it repeats one just before.</summary>
    public ReadOnlySpan<int> Of(int sentence) => _sentences[sentence];

    public bool StandsBefore(int id, int gap) => _first[id] < gap;

    public bool StandsAfter(int id, int gap) => _last[id] >= gap;

    public bool StandsBefore(string stem, int gap) => _ids.TryGetValue(stem, out int id) && _first[id] < gap;

    public bool StandsAfter(string stem, int gap) => _ids.TryGetValue(stem, out int id) && _last[id] >= gap;

    private static bool IsRepeat(ImmutableArray<SentenceProfile> sentences, int sentence)
    {
        var terms = sentences[sentence].Terms;
        for (int before = Math.Max(0, sentence - RepeatReach); terms.Length > 3 && before < sentence; before++)
        {
            var others = sentences[before].Terms;
            double least = RepeatShare * Math.Max(terms.Length, others.Length);
            if (others.Length > least && terms.Length > least
                && others.Select(term => term.Stem).Intersect(terms.Select(term => term.Stem)).Count() > least)
            {
                return true;
            }
        }

        return false;
    }

    private int Add(string stem, int sentence, TermWeights weights)
    {
        if (!_ids.TryGetValue(stem, out int id))
        {
            _ids.Add(stem, id = _ids.Count);
            _weights.Add(weights[stem]);
            _first.Add(sentence);
            _last.Add(sentence);
        }

        _last[id] = sentence;
        return id;
    }
}
