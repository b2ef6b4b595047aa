using Ceasewire.Text;

namespace Ceasewire.Language.Network;

/// <summary>What the network finds, a value a token of the document.</summary>
internal sealed class Findings(int tokens)
{
    public Upos[] Upos { get; } = new Upos[tokens];

    public string[] Xpos { get; } = new string[tokens];

    /// <summary>Token indices of the document, -1 for a root.</summary>
    public int[] Heads { get; } = new int[tokens];

    public Relation[] Relations { get; } = new Relation[tokens];

    public List<EntityMention> Names { get; } = [];
}
