using System.Collections.Immutable;
using Ceasewire.Store;

namespace Ceasewire.Work;

/// <summary>What a worker has done.</summary>
public sealed class WorkCounts
{
    private readonly Dictionary<Addition, long> _additions = [];

    /// <summary>Messages that are acknowledged.</summary>
    public long Done { get; private set; }

    /// <summary>Messages that were laid aside as dead.</summary>
    public long Dead { get; private set; }

    public long this[Addition addition] => _additions.GetValueOrDefault(addition);

    internal void Add(ImmutableArray<Addition> additions)
    {
        Done += additions.Length;
        foreach (var addition in additions)
        {
            _additions[addition] = this[addition] + 1;
        }
    }

    internal void AddDead()
    {
        Done++;
        Dead++;
    }
}
