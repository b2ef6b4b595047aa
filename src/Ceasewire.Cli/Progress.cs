using System.Diagnostics;
using System.Globalization;
using Ceasewire.Intake;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>
/// Says on standard error how far a run has come: a moving line on a terminal, else only what was refused and passed
/// over, at the end.
/// </summary>
internal sealed class Progress(SkipCounts skipped) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private long _shown = Stopwatch.GetTimestamp();
    private int _done;
    private int _refused;

    public void Count(ReadError? error)
    {
        _done++;
        _refused += error is null ? 0 : 1;
        if (_isShown && Stopwatch.GetElapsedTime(_shown) > Interval)
        {
            _shown = Stopwatch.GetTimestamp();
            Console.Error.Write($"\r\u001b[K{Line()}");
        }
    }

    public void Dispose()
    {
        if (_isShown)
        {
            Console.Error.Write("\r\u001b[K");
        }

        if (skipped.Counts.Count > 0)
        {
            var counts = skipped.Counts.Select(pair => string.Create(
                CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}"));
            Console.Error.WriteLine($"Passed over: {string.Join(", ", counts)}.");
        }

        if (_refused > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_refused} of {_done} refused."));
        }
    }

    private string Line()
    {
        double rate = _done / Math.Max(0.001, Stopwatch.GetElapsedTime(_started).TotalSeconds);
        string refused = _refused > 0 ? string.Create(CultureInfo.InvariantCulture, $", {_refused:N0} refused") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{_done:N0} read{refused}, {rate:N0} a second");
    }
}
