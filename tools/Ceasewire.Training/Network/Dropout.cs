using System.Runtime.Intrinsics;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>Variational dropout: one mask a sentence, kept for the way back.</summary>
internal sealed unsafe class Dropout(int mostSentences, int width, float rate, Random random)
{
    private readonly Matrix _masks = new(mostSentences, width);

    /// <summary>Draws masks for a batch and applies them.</summary>
    public void Apply(Batch batch, float* rows)
    {
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            float* mask = _masks.Row(sentence);
            for (int i = 0; i < width; i++)
            {
                mask[i] = random.NextSingle() < rate ? 0 : 1 / (1 - rate);
            }
        }

        Reapply(batch, rows);
    }

    /// <summary>Multiplies by the masks drawn last: gradients pass where values did.</summary>
    public void Reapply(Batch batch, float* rows)
    {
        for (int sentence = 0; sentence < batch.Examples.Count; sentence++)
        {
            float* mask = _masks.Row(sentence);
            for (int word = 0; word <= batch.Examples[sentence].Length; word++)
            {
                float* row = rows + ((long)(batch.Starts[sentence] + word) * width);
                for (int i = 0; i < width; i += VectorMath.Lanes)
                {
                    (Vector512.Load(row + i) * Vector512.Load(mask + i)).Store(row + i);
                }
            }
        }
    }
}
