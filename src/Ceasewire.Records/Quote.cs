namespace Ceasewire.Records;

/// <summary>Verbatim words of a report. Offsets are Unicode code points into its text, end exclusive.</summary>
public sealed record Quote(string Exact, int Start, int End);
