namespace Ceasewire.Benchmarks;

/// <summary>Seconds of the process's own processor time, so that a busy machine does not count.</summary>
internal static class CpuTime
{
    private const int Rounds = 12;
    private const double SecondsARound = 0.5;

    // Processor time is counted in steps of some milliseconds: only rounds much longer than that are compared.
    public static double OfBestPass<T>(List<T> items, Action<T> run)
    {
        items.ForEach(run);
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            int passes = 0;
            var before = Environment.CpuUsage.TotalTime;
            var spent = TimeSpan.Zero;
            while (spent.TotalSeconds < SecondsARound)
            {
                items.ForEach(run);
                passes++;
                spent = Environment.CpuUsage.TotalTime - before;
            }

            best = Math.Min(best, spent.TotalSeconds / passes);
        }

        return best;
    }
}
