using System.Collections.Immutable;

namespace Ceasewire.Intake;

/// <summary>Where an article's text was taken from, so that it can be taken again.</summary>
/// <param name="Ordinal">Which of the original's articles it is, from 0; refusals are counted too.</param>
/// <param name="Declared">As what the bytes were read: the same bytes with the same declaration give the same
/// text.</param>
/// <param name="Steps">From bytes to text, each a tool and its version: "ceasewire-warc/1", "ceasewire-html/1".</param>
public sealed record Origin(int Ordinal, Declaration Declared, ImmutableArray<string> Steps)
{
    /// <summary>The file that was read; null where bytes came from elsewhere.</summary>
    public InputFile? File { get; init; }

    /// <summary>When an archive says that the bytes were captured; null where none does.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>
    /// From the text back to the page that it was taken from (of an archive, the record's body; of a message, its HTML);
    /// null where the text stands there as it is, or in escapes that do not map.
    /// </summary>
    public TextMap? Map { get; init; }
}
