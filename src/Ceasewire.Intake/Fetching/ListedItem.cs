namespace Ceasewire.Intake.Fetching;

/// <summary>An item that a feed lists.</summary>
/// <param name="Link">Its page.</param>
public sealed record ListedItem(Uri Link, string? Title, DateOnly? Published);
