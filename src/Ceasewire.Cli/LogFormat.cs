namespace Ceasewire.Cli;

/// <summary>The forms of a log.</summary>
internal enum LogFormat
{
    /// <summary>A line for people.</summary>
    Text,

    /// <summary>An object a line, with time, level, event and each value under a name.</summary>
    Json,
}
