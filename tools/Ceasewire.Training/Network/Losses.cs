using System.Runtime.Intrinsics;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>Parts of losses that several heads share.</summary>
internal static unsafe class Losses
{
    /// <summary>Turns scores into the gradient of their cross-entropy with the right choice.</summary>
    /// <returns>The loss, unweighted.</returns>
    public static double CrossEntropy(float* scores, int count, int right, float weight)
    {
        float most = float.MinValue;
        for (int i = 0; i < count; i++)
        {
            most = Math.Max(most, scores[i]);
        }

        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        double loss = -Math.Log(Math.Max(1e-12, scores[right] / sum));
        float scale = (float)(weight / sum);
        for (int i = 0; i < count; i++)
        {
            scores[i] *= scale;
        }

        scores[right] -= weight;
        return loss;
    }

    public static void AddRows(float* rows, int count, int width, float* total)
    {
        for (int row = 0; row < count; row++)
        {
            VectorMath.AddScaled(1, rows + ((long)row * width), total, width);
        }
    }

    public static void Transpose(Matrix matrix, float* target)
    {
        for (int row = 0; row < matrix.Rows; row++)
        {
            for (int column = 0; column < matrix.Columns; column++)
            {
                target[((long)column * matrix.Rows) + row] = matrix.Row(row)[column];
            }
        }
    }

    /// <summary>Passes a gradient back through the leaky rectifier; outputs have the sign of inputs.</summary>
    public static void RectifyBack(float* outputs, float* gradients, int count)
    {
        var tenth = Vector512.Create(0.1f);
        for (int i = 0; i < count; i += VectorMath.Lanes)
        {
            var isPositive = Vector512.GreaterThan(Vector512.Load(outputs + i), Vector512<float>.Zero);
            var slope = Vector512.ConditionalSelect(isPositive, Vector512<float>.One, tenth);
            (Vector512.Load(gradients + i) * slope).Store(gradients + i);
        }
    }
}
