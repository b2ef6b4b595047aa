using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>A file to read, and what its article is called.</summary>
/// <param name="Error">Why a folder could not be listed; null for a file.</param>
public sealed record InputFile(string Path, string Name, ErrorDetail? Error);

/// <summary>How articles stand in their files.</summary>
public enum InputFormat
{
    /// <summary>One article a file, with or without front matter.</summary>
    Text,

    /// <summary>One article a line.</summary>
    Jsonl,
}
