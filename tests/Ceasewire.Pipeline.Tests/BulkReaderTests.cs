using Ceasewire.Pipeline;

namespace Ceasewire.Pipeline.Tests;

public sealed class BulkReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Read_GivesResultsInTheOrderOfTheInputs(int threads)
    {
        // The later an input, the sooner it is done.
        var results = BulkReader.Read(
            Enumerable.Range(0, 50),
            static input =>
            {
                Thread.Sleep((50 - input) / 10);
                return input * 2;
            },
            threads,
            TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 50).Select(input => input * 2), results);
    }

    [Fact]
    public void Read_NeverRunsMoreThreadsThanAsked()
    {
        int running = 0, most = 0;

        _ = BulkReader.Read(
            Enumerable.Range(0, 40),
            input =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                Thread.Sleep(1);
                return Interlocked.Decrement(ref running);
            },
            2,
            TestContext.Current.CancellationToken).ToList();

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public void Read_TakesInputsOnlyAsResultsAreTaken()
    {
        int taken = 0;
        var results = BulkReader.Read(
            Enumerable.Range(0, 10_000).Select(input => taken = input),
            static input => input,
            2,
            TestContext.Current.CancellationToken);

        _ = results.First();

        Assert.InRange(taken, 0, 100);
    }

    [Fact]
    public void Read_ThrowsWhatTheReaderThrows_InItsPlace()
    {
        using var results = BulkReader.Read(
            [1, 0, 2], static input => 10 / input, 2, TestContext.Current.CancellationToken).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Throws<DivideByZeroException>(() => results.MoveNext());
    }

    [Fact]
    public void Read_StopsWhenCancelled()
    {
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (int input in BulkReader.Read(Enumerable.Range(0, int.MaxValue), static input => input, 2, stop.Token))
            {
                if (input == 10)
                {
                    stop.Cancel();
                }
            }
        });
    }
}
