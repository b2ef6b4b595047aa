using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>A sentence of a corpus; what its corpus does not mark is null.</summary>
/// <param name="Heads">Counted from 1; 0 is the root.</param>
/// <param name="Names">Marks of <see cref="Language.Network.NameMarks"/>; -1 where a word may or may not be in a
/// name.</param>
internal sealed record Sentence(
    string[] Forms,
    string[]? Lemmas,
    Upos[]? Upos,
    string[]? Xpos,
    int[]? Heads,
    Relation[]? Relations,
    int[]? Names);
