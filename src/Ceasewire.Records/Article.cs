namespace Ceasewire.Records;

/// <summary>
/// One report as it is handed to the reader. <see cref="Text"/> is the publisher's; nothing ever changes it.
/// </summary>
/// <param name="Name">What the user calls it: a file name or the name given in a JSON line.</param>
/// <param name="Published">The day it appeared, where the source says so; null makes the reader look for it in the
/// text.</param>
public sealed record Article(string Name, string Text)
{
    public DateOnly? Published { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }
}
