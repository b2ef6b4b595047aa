using System.Diagnostics;
using System.Globalization;
using Ceasewire.Intake;
using Ceasewire.Intake.Tests;

namespace Ceasewire.Benchmarks;

/// <summary>What each hostile input costs in a process of its own: processor time and peak memory.</summary>
internal static class HostileCost
{
    /// <param name="kind">Empty for all, each in a child; one for that alone.</param>
    public static int Run(string[] kind)
    {
        if (kind is [var one])
        {
            Measure(HostileSamples.All.First(sample => sample.Kind == one));
            return 0;
        }

        foreach (var sample in HostileSamples.All)
        {
            using var child = Process.Start(Environment.ProcessPath!, ["hostile", sample.Kind]);
            child.WaitForExit();
        }

        return 0;
    }

    /// <summary>The reader is warm: a run's first article costs what starting does.</summary>
    private static void Measure(HostileSample sample)
    {
        _ = Conversion.Read(new MemoryStream(WarcSamples.Plain), "x", new(InputFormat.Warc), new()).Count();
        using var stream = sample.Open();
        var before = Environment.CpuUsage.TotalTime;
        string outcome = Conversion.Read(stream, "x", new(sample.Format), new()).First() is Incoming.Refused refused
            ? refused.Error.Error.Code
            : "read";
        double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {sample.Kind} | {outcome} | {seconds:0.00} s | {process.PeakWorkingSet64 / 1e6:0} MB |"));
    }
}
