using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>Finds names by token.</summary>
internal static class Names
{
    /// <returns>The name that the token is part of, or null.</returns>
    public static EntityMention? At(Analysis analysis, int token)
    {
        int low = 0, high = analysis.Entities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = analysis.Entities[middle].Words.End <= token ? (middle + 1, high) : (low, middle);
        }

        return low < analysis.Entities.Length && analysis.Entities[low].Words.Contains(token)
            ? analysis.Entities[low]
            : null;
    }
}
