using System.Runtime.Intrinsics;
using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>Adam with a clipped gradient, warm-up and cosine decay.</summary>
/// <param name="highestRate">After the warm-up.</param>
internal sealed unsafe class Adam(IReadOnlyList<Parameter> parameters, float highestRate, int steps)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.98f;
    private const float Clip = 5f;
    private const int WarmUp = 200;
    private int _step;

    public void Step()
    {
        _step++;
        double norm = 0;
        foreach (var parameter in parameters)
        {
            parameter.Gather();
            foreach (var (start, length) in parameter.Changed())
            {
                float* gradient = parameter.Gradients[0].Start + start;
                norm += VectorMath.Dot(gradient, gradient, length);
            }
        }

        float scale = (float)Math.Min(1, Clip / Math.Sqrt(norm + 1e-12));
        float rate = CurrentRate() * MathF.Sqrt(1 - MathF.Pow(SquareDecay, _step)) / (1 - MathF.Pow(MeanDecay, _step));
        foreach (var parameter in parameters)
        {
            foreach (var (start, length) in parameter.Changed())
            {
                Update(parameter, start, length, rate, scale);
            }

            parameter.Forget();
        }
    }

    private float CurrentRate()
    {
        float progress = Math.Min(1f, _step / (float)steps);
        float decay = 0.02f + (0.98f * 0.5f * (1 + MathF.Cos(MathF.PI * progress)));
        return highestRate * Math.Min(1f, _step / (float)WarmUp) * decay;
    }

    private static void Update(Parameter parameter, int start, int length, float rate, float scale)
    {
        float* weights = parameter.Weights.Start + start, mean = parameter.Mean.Start + start;
        float* square = parameter.Square.Start + start, gradient = parameter.Gradients[0].Start + start;
        for (int i = 0; i < length; i += VectorMath.Lanes)
        {
            var g = Vector512.Load(gradient + i) * scale;
            var m = (Vector512.Load(mean + i) * MeanDecay) + (g * (1 - MeanDecay));
            var s = (Vector512.Load(square + i) * SquareDecay) + (g * g * (1 - SquareDecay));
            var w = Vector512.Load(weights + i) - (m * rate / (Vector512.Sqrt(s) + Vector512.Create(1e-8f)));
            m.Store(mean + i);
            s.Store(square + i);
            w.Store(weights + i);
            Vector512<float>.Zero.Store(gradient + i);
        }
    }
}
