using Ceasewire.Language.Sentences;
using Ceasewire.Language.Tokens;

namespace Ceasewire.Training.Sentences;

/// <summary>Logistic regression over possible ends of sentences, by AdaGrad.</summary>
internal sealed class BoundaryLearner
{
    private const int Passes = 8;
    private const float Rate = 0.1f;
    private const float Decay = 1e-6f;
    private readonly List<(int[] Features, bool IsEnd)> _cases = [];

    /// <summary>
    /// Adds the possible ends in a text whose sentences end at those offsets; blank lines are no question.
    /// </summary>
    public void Add(string text, HashSet<int> ends)
    {
        var tokens = Tokenizer.Tokenize(text);
        var features = new BoundaryFeatures(text, tokens);
        var lines = new LineBreaks(text);
        for (int token = 0; token + 1 < tokens.Length; token++)
        {
            features.Pass(token);
            bool isCandidate = features.IsCandidate(token);
            bool isEnd = ends.Contains(tokens[token].End);
            if (lines.EndsSentence(tokens[token], tokens[token + 1]))
            {
                isEnd = true;
            }
            else if (isCandidate)
            {
                int[] rows = new int[BoundaryFeatures.Count];
                features.Read(token, rows);
                _cases.Add((rows, isEnd));
            }

            if (isEnd)
            {
                features.StartSentence();
            }
        }
    }

    public BoundaryModel Learn(int seed)
    {
        float[] weights = new float[BoundaryModel.Size], squares = new float[BoundaryModel.Size];
        var model = new BoundaryModel(weights);
        var random = new Random(seed);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cases));
            foreach (var (features, isEnd) in _cases)
            {
                float gradient = (1 / (1 + MathF.Exp(-model.Score(features)))) - (isEnd ? 1 : 0);
                foreach (int feature in features)
                {
                    float slope = gradient + (Decay * weights[feature]);
                    squares[feature] += slope * slope;
                    weights[feature] -= Rate * slope / MathF.Sqrt(squares[feature] + 1e-6f);
                }
            }
        }

        return model;
    }
}
