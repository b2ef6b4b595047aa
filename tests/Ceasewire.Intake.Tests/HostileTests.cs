using System.Diagnostics;

namespace Ceasewire.Intake.Tests;

public sealed class HostileTests
{
    /// <summary>Far above what any takes, so that a busy machine fails no build; the figures are in
    /// bench/results/intake.md.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Kinds => [.. HostileSamples.All.Select(sample => sample.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_EndsSoonAndSaysWhy(string kind)
    {
        var sample = HostileSamples.All.First(sample => sample.Kind == kind);
        using var stream = sample.Open();
        long started = Stopwatch.GetTimestamp();

        var first = Conversion.Read(stream, "x", new(sample.Format), new()).First();

        Assert.Equal(sample.Outcome, first is Incoming.Refused refused ? refused.Error.Error.Code : "read");
        Assert.True(Stopwatch.GetElapsedTime(started) < Longest);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_ARefusal_SaysWhatToDo(string kind)
    {
        var sample = HostileSamples.All.First(sample => sample.Kind == kind);
        using var stream = sample.Open();

        var refusals = Conversion.Read(stream, "x", new(sample.Format), new()).Take(3).OfType<Incoming.Refused>();

        Assert.All(refusals, refused =>
        {
            Assert.EndsWith(".", refused.Error.Error.Message, StringComparison.Ordinal);
            Assert.InRange(refused.Error.Error.Message.Length, 40, 600);
        });
    }
}
