using Ceasewire.Records;
using Ceasewire.Store.Archive;

namespace Ceasewire.Store;

/// <summary>A report that enters the ledger, with where its text was taken from.</summary>
/// <param name="Provenance">Null where no original was kept.</param>
public sealed record Accession(Article Article, Reading Reading, Provenance? Provenance);
