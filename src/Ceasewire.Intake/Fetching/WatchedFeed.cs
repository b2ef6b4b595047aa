namespace Ceasewire.Intake.Fetching;

/// <summary>A feed that is polled.</summary>
/// <param name="Outlet">Who publishes it; null to go by the pages.</param>
/// <param name="Every">Between two askings.</param>
public sealed record WatchedFeed(Uri Url, string? Outlet, TimeSpan Every);
