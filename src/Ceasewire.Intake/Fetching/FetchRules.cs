namespace Ceasewire.Intake.Fetching;

/// <summary>How pages are asked for.</summary>
public sealed record FetchRules
{
    /// <summary>What we call ourselves; robots.txt names us "ceasewire".</summary>
    public string UserAgent { get; init; } = "ceasewire";

    /// <summary>Between the beginnings of two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>From a request to the last byte of its answer.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Of one answer.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>After a failure that may pass; then twice as long, and so on.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    public int Retries { get; init; } = 2;

    /// <summary>The longest that is waited when a server asks to; what it asks beyond is left for another
    /// round.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);
}
