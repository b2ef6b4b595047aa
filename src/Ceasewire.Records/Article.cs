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

    /// <summary>Who wrote it, as printed, without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>The language of the text ("en", "ar"); null where nobody looked. Only English is read.</summary>
    public string? Language { get; init; }

    /// <summary>Why the text is not the whole report ("behind a paywall"); null where it is, as far as is
    /// known.</summary>
    public string? Incomplete { get; init; }

    /// <summary>Whether the text can be read: "en", "en-GB", or in a language that nobody looked for.</summary>
    public bool IsEnglish =>
        Language is null
        || Language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
}
