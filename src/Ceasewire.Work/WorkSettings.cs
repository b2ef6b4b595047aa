namespace Ceasewire.Work;

/// <summary>How a worker works.</summary>
/// <param name="Threads">How many articles are read at once.</param>
public sealed record WorkSettings(int Threads)
{
    /// <summary>How many articles are written in one transaction, at most.</summary>
    public int Batch { get; init; } = 50;

    public WorkEnd End { get; init; }
}

/// <summary>When a worker ends.</summary>
public enum WorkEnd
{
    /// <summary>When it is told to.</summary>
    Stopped,

    /// <summary>When no message waits, either.</summary>
    QueueEmpty,
}
