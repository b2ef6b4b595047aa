using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Mentions that have been found to speak of one thing: a forest over their head tokens.</summary>
internal sealed class Chains(Mention?[] mentions)
{
    private readonly Dictionary<int, int> _parent = [];
    private readonly Dictionary<int, Gender> _gender = [];
    private readonly Dictionary<int, TokenRange> _pronouns = [];

    /// <summary>What the earliest linked mention of the same thing is.</summary>
    public int RootOf(int head)
    {
        int root = head;
        while (_parent.TryGetValue(root, out int parent))
        {
            root = parent;
        }

        // Later look-ups take one step.
        while (head != root)
        {
            int next = _parent[head];
            _parent[head] = root;
            head = next;
        }

        return root;
    }

    public bool IsLinked(int head) => _parent.ContainsKey(head);

    public void Link(int earlier, int later)
    {
        int a = RootOf(earlier), b = RootOf(later);
        if (a == b)
        {
            return;
        }

        var gender = GenderOf(a) == Gender.Unknown ? GenderOf(b) : GenderOf(a);
        (int first, int second) = a < b ? (a, b) : (b, a);
        _parent[second] = first;
        _gender[first] = gender;
    }

    public void LinkPronoun(int antecedent, int pronoun, Gender gender)
    {
        _pronouns[pronoun] = TokenRange.Of(pronoun);
        Link(antecedent, pronoun);
        int root = RootOf(antecedent);
        if (GenderOf(root) == Gender.Unknown)
        {
            _gender[root] = gender;
        }
    }

    public Gender GenderOf(int head)
    {
        int root = RootOf(head);
        return _gender.TryGetValue(root, out var gender) ? gender : mentions[root]?.Gender ?? Gender.Unknown;
    }

    public Text.Coreference ToCoreference()
    {
        var members = new SortedDictionary<int, SortedSet<int>>();
        foreach (int head in _parent.Keys.ToArray())
        {
            int root = RootOf(head);
            if (!members.TryGetValue(root, out var heads))
            {
                members.Add(root, heads = [root]);
            }

            heads.Add(head);
        }

        var chains = ImmutableArray.CreateBuilder<CoreferenceChain>(members.Count);
        var allHeads = ImmutableArray.CreateBuilder<ImmutableArray<int>>(members.Count);
        foreach (var heads in members.Values)
        {
            ImmutableArray<TokenRange> words = [.. heads.Select(head => mentions[head]?.Words ?? TokenRange.Of(head))];
            chains.Add(new(words, Fullest(heads)));
            allHeads.Add([.. heads]);
        }

        return new(chains.ToImmutable(), allHeads.ToImmutable());
    }

    /// <summary>The longest name, or the longest description where nothing names it.</summary>
    private TokenRange Fullest(SortedSet<int> heads)
    {
        TokenRange best = default;
        bool isName = false;
        foreach (int head in heads)
        {
            if (mentions[head] is { } mention
                && ((mention.IsName && !isName) || (mention.IsName == isName && mention.Words.Length > best.Length)))
            {
                (best, isName) = (mention.Words, mention.IsName);
            }
        }

        return best.IsEmpty ? TokenRange.Of(heads.Min) : best;
    }
}
