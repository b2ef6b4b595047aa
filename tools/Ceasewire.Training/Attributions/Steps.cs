namespace Ceasewire.Training.Attributions;

/// <summary>Rounds weights to a byte each.</summary>
internal static class Steps
{
    /// <summary>So many weights in a thousand may lie beyond the largest step, or a few would make the steps coarse.</summary>
    private const double ShareBeyond = 0.0005;

    public static (sbyte[] Steps, float Step) Of(float[] weights)
    {
        float[] sizes = [.. weights.Where(weight => weight != 0).Select(MathF.Abs).Order()];
        float largest = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * (1 - ShareBeyond))];
        float step = largest / sbyte.MaxValue;
        return (Array.ConvertAll(weights, weight => (sbyte)Math.Clamp(MathF.Round(weight / step), -127, 127)), step);
    }
}
