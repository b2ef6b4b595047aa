using System.Collections.Immutable;

namespace Ceasewire.Store.Archive;

/// <summary>How an article's text was taken from an original, so that it can be taken again.</summary>
/// <param name="Ordinal">Which of the original's articles it is, from 0.</param>
/// <param name="Format">What the bytes were read as, with all that decides the text.</param>
/// <param name="Steps">From the bytes to the text, in their order.</param>
public sealed record Provenance(Capture Capture, int Ordinal, string Format, ImmutableArray<ConversionStep> Steps);

/// <summary>A program that changed the form of what was captured.</summary>
public sealed record ConversionStep(string Tool, string Version);
