using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Ceasewire.Cli.Watching;

/// <summary>Waits for many at once, and hands over what comes one by one.</summary>
internal static class Concurrent
{
    // Most of the time is spent waiting for servers.
    private const int AtOnce = 8;

    public static async IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IEnumerable<TInput> inputs,
        Func<TInput, ChannelWriter<TResult>, CancellationToken, ValueTask> produce,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var results = Channel.CreateBounded<TResult>(AtOnce);
        var producing = Parallel.ForEachAsync(
            inputs,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop.Token },
            (input, token) => produce(input, results.Writer, token));
        var closing = producing.ContinueWith(_ => results.Writer.Complete(), TaskScheduler.Default);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation))
            {
                yield return result;
            }

            await producing;
        }
        finally
        {
            await stop.CancelAsync();
            await closing;
        }
    }
}
