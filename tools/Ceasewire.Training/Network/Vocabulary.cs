using Ceasewire.Language.Network;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Network;

/// <summary>The words seen twice or more, and how often; their rows follow those of no word and of the root.</summary>
internal sealed class Vocabulary
{
    private const int FewestTimes = 2;
    private readonly List<int> _counts = [0, int.MaxValue];

    public Vocabulary(IEnumerable<Sentence> sentences)
    {
        var counts = sentences.SelectMany(sentence => sentence.Forms).CountBy(form => WordFeatures.KeyOf(form));
        foreach (var (key, count) in counts.Where(pair => pair.Value >= FewestTimes).OrderBy(pair => pair.Key))
        {
            Rows[key] = _counts.Count;
            _counts.Add(count);
        }
    }

    public Dictionary<ulong, int> Rows { get; } = [];

    public int Count => _counts.Count;

    /// <summary>
    /// How likely each row is hidden in training, so that its word is read from its letters: the rarer the likelier.
    /// </summary>
    public float[] Dropout() =>
        [.. _counts.Select(count => count is 0 or int.MaxValue ? 0f : 0.25f * 4 / (4f + count))];
}
