namespace Ceasewire.Cli.Watching;

/// <summary>How long to wait before asking again.</summary>
internal static class Patience
{
    private const int MaxDoublings = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Twice as long after each failure, up to a day, and never less than the server asks for.</summary>
    public static TimeSpan After(TimeSpan every, int failures, TimeSpan? asked)
    {
        var wait = every * Math.Pow(2, Math.Clamp(failures - 1, 0, MaxDoublings));
        wait = wait > Longest && every < Longest ? Longest : wait;
        return asked > wait ? (asked.Value < Longest ? asked.Value : Longest) : wait;
    }
}
