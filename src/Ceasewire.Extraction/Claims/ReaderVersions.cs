namespace Ceasewire.Extraction.Claims;

/// <summary>What a record was read with: the trained model and the word lists. Written into every reading.</summary>
public sealed record ReaderVersions(string Model, string Lexicon);
