using Ceasewire.Extraction.Times.Expressions;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>An expression that was read, and the atom after its last one.</summary>
internal readonly record struct Match(Expression Expression, int End);
