using System.Runtime.InteropServices;
using Ceasewire.Extraction.Attributions.Labels;

namespace Ceasewire.Training.Attributions;

/// <summary>Counts features, and keeps those seen often enough to learn from.</summary>
internal sealed class FeatureCounts
{
    private readonly Dictionary<uint, int> _counts = [];

    public void Add(ReadOnlySpan<uint> features)
    {
        foreach (uint feature in features)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _)++;
        }
    }

    public FeatureTable Table(int fewest) =>
        new([.. _counts.Where(pair => pair.Value >= fewest).Select(pair => pair.Key).Order()]);

    /// <summary>The rows of the features that are kept.</summary>
    public static int[] Rows(FeatureTable table, ReadOnlySpan<uint> features)
    {
        Span<int> rows = stackalloc int[features.Length];
        int count = 0;
        foreach (uint feature in features)
        {
            if (table.Find(feature) is >= 0 and var row)
            {
                rows[count++] = row;
            }
        }

        return rows[..count].ToArray();
    }
}
