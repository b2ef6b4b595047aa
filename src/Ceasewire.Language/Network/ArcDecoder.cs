using Ceasewire.Text;
using static Ceasewire.Language.Network.NetworkShape;

namespace Ceasewire.Language.Network;

/// <summary>Scores each pair of words of a sentence as dependent and head, and takes the best tree.</summary>
internal sealed unsafe class ArcDecoder(Weights weights, int mostRows)
{
    private const int Both = 2 * ArcWidth;
    private const int MostWords = Sentences.SentenceSplitter.LongestSentence + 1;
    private readonly Matrix _sides = new(mostRows, Both);
    private readonly Matrix _queries = new(mostRows, ArcWidth);
    private readonly float[] _scores = new float[MostWords * MostWords];
    private readonly int[] _heads = new int[MostWords];

    public void Run(Matrix layer, int rows, ReadOnlySpan<TokenRange> sentences, Findings findings)
    {
        MatrixProduct.Multiply(rows, Width, Both, MatrixProduct.Left.Rows(layer.Start, Width), weights.Arcs.Start, _sides.Start, Both);
        VectorMath.AddBiasAndRectify(_sides.Start, rows, Both, weights.ArcBias.Start);
        MatrixProduct.Multiply(
            rows, ArcWidth, ArcWidth, MatrixProduct.Left.Rows(_sides.Start, Both), weights.Biaffine.Start, _queries.Start, ArcWidth);
        VectorMath.AddBias(_queries.Start, rows, ArcWidth, weights.BiaffineBias.Start);
        int start = 0;
        foreach (var sentence in sentences)
        {
            int words = sentence.Length + 1;
            Score(start, words);
            MaximumSpanningTree.Find(_scores, words, _heads);
            for (int word = 1; word < words; word++)
            {
                findings.Heads[sentence.Start + word - 1] = _heads[word] == 0 ? -1 : sentence.Start + _heads[word] - 1;
            }

            start += words;
        }
    }

    // Row of the dependent, column of the head; 0 is the root.
    private void Score(int start, int words)
    {
        for (int dependent = 1; dependent < words; dependent++)
        {
            float* query = _queries.Row(start + dependent);
            for (int head = 0; head < words; head++)
            {
                _scores[(dependent * words) + head] = VectorMath.Dot(query, _sides.Row(start + head) + ArcWidth, ArcWidth);
            }
        }
    }
}
