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
    public static Text.Coreference Resolve(Analysis analysis, Passages passages)
    {
        var quotations = Quotations.In(analysis.Document);
        var mentions = MentionReader.Read(analysis);
        var chains = new Chains(mentions);
        new NameMatcher(analysis, passages, mentions, chains).Match();
        Appositions.Link(analysis, mentions, chains);
        new PronounResolver(analysis, passages, quotations, mentions, chains).Resolve();
        return chains.ToCoreference();
    }
}
