using Ceasewire.Records;

namespace Ceasewire.Intake;

/// <summary>A file to read, and what its article is called.</summary>
/// <param name="Error">Why a folder could not be listed; null for a file.</param>
public sealed record InputFile(string Path, string Name, ErrorDetail? Error);
