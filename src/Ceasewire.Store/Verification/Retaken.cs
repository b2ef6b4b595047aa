using System.Collections.Immutable;
using Ceasewire.Store.Archive;

namespace Ceasewire.Store.Verification;

/// <summary>An article's text, taken from an original again.</summary>
/// <param name="Ordinal">Which of the original's articles it is, from 0.</param>
public sealed record Retaken(int Ordinal, string Text, ImmutableArray<ConversionStep> Steps);

/// <summary>Takes the texts from an original as they were taken first.</summary>
/// <param name="format">As <see cref="Provenance.Format"/> has it.</param>
public delegate IEnumerable<Retaken> Reconvert(Stream original, Capture capture, string format);
