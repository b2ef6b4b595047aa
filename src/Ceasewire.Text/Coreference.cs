using System.Collections.Immutable;

namespace Ceasewire.Text;

/// <summary>Mentions of one thing, in text order; the first is the fullest name where there is one.</summary>
public sealed record CoreferenceChain(ImmutableArray<TokenRange> Mentions, TokenRange Name);

/// <summary>
/// Which mentions speak of one thing. A mention whose antecedent is not sure is in no chain: nothing is guessed.
/// </summary>
public sealed class Coreference
{
    private readonly Dictionary<int, CoreferenceChain> _byHead = [];

    /// <param name="heads">For each chain, the head token of each of its mentions.</param>
    public Coreference(ImmutableArray<CoreferenceChain> chains, ImmutableArray<ImmutableArray<int>> heads)
    {
        Chains = chains;
        for (int i = 0; i < chains.Length; i++)
        {
            foreach (int head in heads[i])
            {
                _byHead.TryAdd(head, chains[i]);
            }
        }
    }

    public ImmutableArray<CoreferenceChain> Chains { get; }

    /// <returns>The fullest name of what the mention headed by this token stands for, or null where it is in no
    /// chain.</returns>
    public TokenRange? NameOf(int head) => _byHead.TryGetValue(head, out var chain) ? chain.Name : null;

    public CoreferenceChain? ChainOf(int head) => _byHead.GetValueOrDefault(head);
}
