namespace Ceasewire.Intake;

/// <summary>How articles stand in their bytes.</summary>
public enum InputFormat
{
    /// <summary>By the name's ending, else by what the first bytes look like.</summary>
    Auto,

    /// <summary>One article a file, with or without front matter.</summary>
    Text,

    /// <summary>One article a line.</summary>
    Jsonl,

    /// <summary>A page: one article, or the posts of a live blog.</summary>
    Html,

    /// <summary>RSS 2.0 or Atom: one article an item.</summary>
    Feed,

    /// <summary>Captured pages, plain or compressed.</summary>
    Warc,

    /// <summary>One article a row.</summary>
    Csv,

    /// <summary>Many messages in one file.</summary>
    Mbox,

    /// <summary>One message.</summary>
    Eml,
}
