using System.Collections.Immutable;

namespace Ceasewire.Store.Archive;

/// <summary>How original bytes came in.</summary>
/// <param name="Original">SHA-256 of the bytes in lower-case hexadecimal: their address in the archive.</param>
/// <param name="Source">The file's name, or the address that was asked for.</param>
public sealed record Capture(string Original, long Length, string Source, DateTimeOffset At)
{
    /// <summary>The address that answered, after redirects; null for a file.</summary>
    public string? Url { get; init; }

    /// <summary>HTTP status; null for a file.</summary>
    public int? Status { get; init; }

    /// <summary>The headers of the response, in their order.</summary>
    public ImmutableArray<Header> Headers { get; init; } = [];

    /// <summary>The addresses that sent us on, in their order, from the one asked for.</summary>
    public ImmutableArray<string> Redirects { get; init; } = [];
}

/// <summary>One header of a response, as it was sent.</summary>
public sealed record Header(string Name, string Value);
