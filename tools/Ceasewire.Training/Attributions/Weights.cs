using Ceasewire.Extraction.Attributions.Labels;

namespace Ceasewire.Training.Attributions;

/// <summary>Makes learned weights small: a byte each, and no rows of nothing.</summary>
internal static class Weights
{
    /// <summary>So many weights in a thousand may lie beyond the largest step, or a few would make the steps coarse.</summary>
    private const double ShareBeyond = 0.0005;

    /// <param name="most">Steps to the largest weight, at most 127; fewer pack better.</param>
    public static (sbyte[] Steps, float Step) Round(float[] weights, int most)
    {
        float[] sizes = [.. weights.Where(weight => weight != 0).Select(MathF.Abs).Order()];
        float largest = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * (1 - ShareBeyond))];
        float step = largest / most;
        return (Array.ConvertAll(weights, weight => (sbyte)Math.Clamp(MathF.Round(weight / step), -most, most)), step);
    }

    /// <param name="least">A row is kept where some weight of it is at least so many steps.</param>
    public static (FeatureTable Table, sbyte[] Rows) Prune(FeatureTable table, sbyte[] rows, int width, int least)
    {
        int[] kept =
        [
            .. Enumerable
                .Range(0, table.Count)
                .Where(row =>
                    rows.AsSpan(row * width, width).ContainsAnyExceptInRange((sbyte)(1 - least), (sbyte)(least - 1))),
        ];
        sbyte[] pruned = new sbyte[kept.Length * width];
        for (int i = 0; i < kept.Length; i++)
        {
            rows.AsSpan(kept[i] * width, width).CopyTo(pruned.AsSpan(i * width));
        }

        return (new([.. kept.Select(row => table.Keys[row])]), pruned);
    }
}
