using System.Collections.Immutable;
using Ceasewire.Store.Log;

namespace Ceasewire.Store.Archive;

/// <summary>What shows where an article's text came from, and that it has not been changed since.</summary>
/// <param name="Texts">Every original that the text was taken from, in the order in which they came in; empty where none
/// was kept.</param>
/// <param name="Log">Rows of the log about the article and those originals, in their order.</param>
public sealed record ArchiveProof(ImmutableArray<Provenance> Texts, ImmutableArray<LogEntry> Log);
