namespace Ceasewire.Training;

/// <summary>Adam over a few weights at once (Kingma and Ba 2015), up the slope.</summary>
/// <param name="rate">How long a step is.</param>
/// <param name="memory">How much of the mean squared slope each step keeps.</param>
internal sealed class AdamSteps(double[] weights, double rate, double memory)
{
    private const double Momentum = 0.9;

    private readonly double[] _mean = new double[weights.Length];
    private readonly double[] _square = new double[weights.Length];
    private int _steps;

    public void Climb(double[] slope)
    {
        _steps++;
        double kept = 1 - Math.Pow(Momentum, _steps), keptSquare = 1 - Math.Pow(memory, _steps);
        for (int i = 0; i < weights.Length; i++)
        {
            _mean[i] = (Momentum * _mean[i]) + ((1 - Momentum) * slope[i]);
            _square[i] = (memory * _square[i]) + ((1 - memory) * slope[i] * slope[i]);
            weights[i] += rate * _mean[i] / kept / (Math.Sqrt(_square[i] / keptSquare) + 1e-8);
        }
    }
}
