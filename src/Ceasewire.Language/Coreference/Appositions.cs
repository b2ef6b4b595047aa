using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>"Sergei Lavrov, the Russian foreign minister": both phrases are one person.</summary>
internal static class Appositions
{
    public static void Link(Analysis analysis, Mention?[] mentions, Chains chains)
    {
        for (int token = 0; token < analysis.Count; token++)
        {
            if (analysis.Relation(token) == Relation.Apposition && mentions[token] is { } second
                && mentions[analysis.Head(token)] is { } first && first.Sort == second.Sort && first.IsName != second.IsName)
            {
                chains.Link(first.Head, second.Head);
            }
        }
    }
}
