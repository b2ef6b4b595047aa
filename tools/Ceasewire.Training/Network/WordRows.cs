using Ceasewire.Language.Network;

namespace Ceasewire.Training.Network;

/// <summary>The rows of each form's features, read once.</summary>
internal sealed class WordRows(WordFeatures features)
{
    private readonly Dictionary<string, int[]> _rows = [];

    public int[] Of(string form)
    {
        if (!_rows.TryGetValue(form, out int[]? rows))
        {
            Span<int> buffer = stackalloc int[WordFeatures.Most];
            rows = buffer[..features.Read(form, buffer)].ToArray();
            _rows.Add(form, rows);
        }

        return rows;
    }
}
