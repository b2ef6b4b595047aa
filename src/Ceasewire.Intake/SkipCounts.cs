namespace Ceasewire.Intake;

/// <summary>Counts what is no article and was passed over: revisits, pictures, messages without text.</summary>
public sealed class SkipCounts
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What was passed over and how often, in ordinal order.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    internal void Add(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;
}
