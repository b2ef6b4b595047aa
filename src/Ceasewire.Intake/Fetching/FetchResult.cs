using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Intake.Fetching;

/// <summary>What asking for a page gave.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Url">The address that answered.</param>
    /// <param name="Redirects">Those that sent us there, from the one asked for.</param>
    /// <param name="Headers">As they were sent, in their order.</param>
    /// <param name="Body">The bytes as they were sent, in whatever coding the headers name.</param>
    public sealed record Fetched(
        Uri Url,
        ImmutableArray<Uri> Redirects,
        int Status,
        ImmutableArray<KeyValuePair<string, string>> Headers,
        byte[] Body,
        DateTimeOffset At) : FetchResult
    {
        /// <returns>The first header of that name; null where there is none.</returns>
        public string? Header(string name) =>
            Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
    }

    /// <summary>It is what it was when it was asked for last.</summary>
    public sealed record NotModified : FetchResult;

    /// <param name="Lasting">How a later try would fare.</param>
    /// <param name="RetryAfter">How long the server asks to be left alone.</param>
    public sealed record Failed(ErrorDetail Error, Lasting Lasting, TimeSpan? RetryAfter = null) : FetchResult;

    internal static Failed Passing(string code, string message) => new(new(code, message), Fetching.Lasting.Passing);

    internal static Failed Final(ErrorDetail error) => new(error, Fetching.Lasting.Final);
}

/// <summary>Whether a failure is worth another try.</summary>
public enum Lasting
{
    /// <summary>It may be gone later.</summary>
    Passing,

    /// <summary>The address itself, or what stands there, is refused.</summary>
    Final,
}
