namespace Ceasewire.Records;

/// <summary>
/// Input that was refused: where it stands, why, and what to do. Written in its place, so that nothing is lost
/// silently.
/// </summary>
public sealed record ReadError(string Name, ErrorDetail Error);

/// <param name="Code">Stable and short: "empty", "not-text", "bad-json".</param>
public sealed record ErrorDetail(string Code, string Message);
