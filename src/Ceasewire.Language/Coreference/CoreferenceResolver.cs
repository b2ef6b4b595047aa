using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Finds which phrases of an article speak of one thing. Prefers silence to a guess: what is not sure is in no chain.
/// </summary>
public static class CoreferenceResolver
{
    /// <summary>Reads the text as of one piece.</summary>
    public static Text.Coreference Resolve(Analysis analysis) => Resolve(analysis, Passages.Whole(analysis.Document));

    /// <summary>Nothing of one passage is taken for something of another.</summary>
    public static Text.Coreference Resolve(Analysis analysis, Passages passages) =>
        Resolve(analysis, passages, LinkModel.Shipped);

    internal static Text.Coreference Resolve(Analysis analysis, Passages passages, LinkModel model)
    {
        var decision = new LinkDecision(model);
        var referents = new List<Referent>();
        var discourse = new Discourse();
        int passage = 0;
        foreach (var mention in MentionReader.Read(analysis))
        {
            if (passages.StartAt(mention.Head) is var start && start != passage)
            {
                (passage, discourse) = (start, new());
            }

            var referent = discourse.Add(mention, decision.Decide(mention, discourse));
            if (referent.Mentions.Count == 1)
            {
                referents.Add(referent);
            }
        }

        return Chains.Of(analysis, referents);
    }
}
