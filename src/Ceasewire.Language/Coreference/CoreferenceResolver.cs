using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Finds which phrases of an article speak of one thing. Prefers silence to a guess: what is not sure is in no chain.
/// </summary>
public static class CoreferenceResolver
{
    public static Text.Coreference Resolve(Analysis analysis)
    {
        var quotations = Quotations.In(analysis.Document);
        var mentions = MentionReader.Read(analysis);
        var chains = new Chains(mentions);
        new NameMatcher(analysis, mentions, chains).Match();
        Appositions.Link(analysis, mentions, chains);
        new PronounResolver(analysis, quotations, mentions, chains).Resolve();
        return chains.ToCoreference();
    }
}
