using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>Scores each pair of words of a sentence as dependent and head, and takes the best tree.</summary>
internal sealed unsafe class ArcDecoder(QuantizedMatrix queryWeights, int mostRows)
{
    private readonly QuantizedRows _dependents = new(mostRows, ArcWidth);
    private readonly Matrix _queries = new(mostRows, ArcWidth);
    private readonly ArcScores _scores = new();
    private readonly MaximumSpanningTree _tree = new();

    /// <param name="sides">A row for each word: what it is as dependent, and then as head.</param>
    public void Run(Matrix sides, int rows, ReadOnlySpan<TokenRange> sentences, Findings findings)
    {
        for (int row = 0; row < rows; row++)
        {
            VectorMath.Rectify(sides.Row(row), 2 * ArcWidth);
        }

        _dependents.Set(rows, sides.Start, sides.Columns);
        QuantizedProduct.Multiply(_dependents, rows, queryWeights, _queries.Start, ArcWidth);
        int start = 0;
        foreach (var sentence in sentences)
        {
            int words = sentence.Length + 1;
            Score(sides, start, words);
            var heads = _tree.Find(_scores);
            for (int word = 1; word < words; word++)
            {
                findings.Heads[sentence.Start + word - 1] = heads[word] == 0 ? -1 : sentence.Start + heads[word] - 1;
            }

            start += words;
        }
    }

    private void Score(Matrix sides, int start, int words)
    {
        _scores.Clear(words);
        for (int dependent = 1; dependent < words; dependent++)
        {
            float* query = _queries.Row(start + dependent);
            float* scores = _scores.Row(dependent);
            for (int head = 0; head < words; head++)
            {
                scores[head] = VectorMath.Dot(query, sides.Row(start + head) + ArcWidth, ArcWidth);
            }

            scores[dependent] = ArcScores.Never;
        }
    }
}
