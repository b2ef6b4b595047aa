namespace Ceasewire.Pipeline;

/// <summary>
/// Reads many inputs at once. Results come in the order of the inputs, whatever the number of threads, and no more than
/// a few inputs a thread are held at any time.
/// </summary>
public static class BulkReader
{
    // Enough that a long article at the front does not leave the other threads idle for long.
    private const int InputsPerThread = 4;

    /// <param name="read">Called on several threads at once. What it throws is thrown to the caller in the input's
    /// place.</param>
    public static IEnumerable<TResult> Read<TInput, TResult>(
        IEnumerable<TInput> inputs, Func<TInput, TResult> read, int threads, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        Queue<Task<TResult>> pending = new(threads * InputsPerThread);
        foreach (var input in inputs)
        {
            while (pending.Count == threads * InputsPerThread || (pending.TryPeek(out var first) && first.IsCompleted))
            {
                yield return Next(pending);
            }

            cancellation.ThrowIfCancellationRequested();
            pending.Enqueue(Task.Factory.StartNew(() => read(input), cancellation, TaskCreationOptions.None, workers));
        }

        while (pending.Count > 0)
        {
            yield return Next(pending);
        }
    }

    private static TResult Next<TResult>(Queue<Task<TResult>> pending) => pending.Dequeue().GetAwaiter().GetResult();
}
