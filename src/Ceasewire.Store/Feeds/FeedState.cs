namespace Ceasewire.Store.Feeds;

/// <summary>Where a feed stands.</summary>
/// <param name="ETag">What the server called the feed when it was taken whole last; null where it did not.</param>
/// <param name="Next">When it may be asked again.</param>
/// <param name="Failures">How often in a row it could not be had.</param>
public sealed record FeedState(string? ETag, string? LastModified, DateTimeOffset Next, int Failures)
{
    /// <summary>Of a feed that was never asked.</summary>
    public static FeedState Unknown { get; } = new(null, null, DateTimeOffset.MinValue, 0);
}

/// <summary>An item that a feed lists: its page is yet to be had.</summary>
public sealed record NewItem(string Link, string? Title, DateOnly? Published);

/// <summary>An item whose page is waited for.</summary>
/// <param name="Tries">How often it was asked for.</param>
public sealed record WaitingItem(long Key, string Feed, string Link, string? Title, DateOnly? Published, int Tries);
