namespace Ceasewire.Store.Log;

/// <summary>
/// One row of the log. <see cref="Hash"/> covers all the other fields, <see cref="Previous"/> is the hash of the row
/// before it: no row can be changed, taken out or put in between without changing all that follow.
/// </summary>
/// <param name="Sequence">1, 2, 3, … without gaps.</param>
/// <param name="At">UTC, "2026-03-04T05:06:07.890Z".</param>
/// <param name="Kind">A <see cref="LogKind"/> as it is stored: "reading-stored".</param>
/// <param name="Subject">What it is about: an article's id, an original's hash.</param>
/// <param name="Custodian">Who did it.</param>
/// <param name="Content">SHA-256 of what was stored, in hexadecimal.</param>
public sealed record LogEntry(
    long Sequence,
    string At,
    string Kind,
    string Subject,
    string Custodian,
    string Content,
    string Previous,
    string Hash)
{
    /// <summary>What the first row follows.</summary>
    public static string Beginning { get; } = new('0', 64);
}
