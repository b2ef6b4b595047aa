using System.Collections.Immutable;

namespace Ceasewire.Text;

/// <summary>Mentions of one thing, in text order.</summary>
/// <param name="Name">Its fullest name, or description where nothing names it; null where only pronouns speak of it.</param>
public sealed record CoreferenceChain(ImmutableArray<TokenRange> Mentions, TokenRange? Name);

/// <summary>
/// Which mentions speak of one thing. A mention whose antecedent is not sure is in no chain: nothing is guessed.
/// </summary>
/// <param name="chains">Those of several mentions.</param>
/// <param name="byHead">What the mention headed by a token speaks of; relative pronouns too: "fighters | who said".</param>
public sealed class Coreference(ImmutableArray<CoreferenceChain> chains, Dictionary<int, CoreferenceChain> byHead)
{
    public ImmutableArray<CoreferenceChain> Chains => chains;

    /// <returns>The fullest name of what the mention headed by this token stands for, or null where it is in no
    /// chain or nothing names that.</returns>
    public TokenRange? NameOf(int head) => byHead.TryGetValue(head, out var chain) ? chain.Name : null;
}
