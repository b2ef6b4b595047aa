using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Coreference;

/// <summary>A phrase that GUM marks.</summary>
/// <param name="Core">The tokens without which it is nothing: its head, or all words of a name.</param>
/// <param name="Thing">What it speaks of; mentions of one thing share it.</param>
internal sealed record GumMention(TokenRange Words, ImmutableArray<int> Core, string Thing);
