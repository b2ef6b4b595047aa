using System.CommandLine;

namespace Ceasewire.Cli;

/// <summary>The forms of a command that prints one part of what a ledger says.</summary>
internal enum PartFormat
{
    Terminal,
    Markdown,
    Html,
    Json,
}

/// <summary>The option that chooses one, and what it means for a reader.</summary>
internal static class PartFormats
{
    /// <param name="line">What one line of the JSON is: "one truce".</param>
    public static Option<PartFormat> Option(string line) => new("--format")
    {
        Description = $"terminal (default), markdown, html, or json: {line} a line.",
    };

    public static BriefFormat ForReaders(this PartFormat format) => format switch
    {
        PartFormat.Markdown => BriefFormat.Markdown,
        PartFormat.Html => BriefFormat.Html,
        _ => BriefFormat.Terminal,
    };
}
