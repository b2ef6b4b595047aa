using System.Collections.Immutable;

namespace Ceasewire.Text;

/// <summary>Arrays parallel to a document's tokens. Heads are token indices of the document, -1 for a root.</summary>
public sealed record TokenAnnotations(
    ImmutableArray<string> Lowers,
    ImmutableArray<string> Lemmas,
    ImmutableArray<Upos> Upos,
    ImmutableArray<string> Xpos,
    ImmutableArray<int> Heads,
    ImmutableArray<Relation> Relations);
