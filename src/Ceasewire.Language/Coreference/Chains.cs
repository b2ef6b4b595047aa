using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Writes referents down as chains of mentions.</summary>
internal static class Chains
{
    public static Text.Coreference Of(Analysis analysis, IEnumerable<Referent> referents)
    {
        var chains = ImmutableArray.CreateBuilder<CoreferenceChain>();
        var byHead = new Dictionary<int, CoreferenceChain>();
        foreach (var referent in referents)
        {
            var chain = new CoreferenceChain([.. referent.Mentions.Select(mention => mention.Span)], FullestName(referent));
            if (referent.Mentions.Count > 1)
            {
                chains.Add(chain);
                AddHeads(byHead, referent, chain);
            }

            // "fighters | who said": told of once but for the pronoun.
            foreach (var mention in referent.Mentions.Where(mention => !mention.IsPronoun && mention.Form != MentionForm.Several))
            {
                AddRelatives(analysis, byHead, mention.Head, chain);
            }
        }

        return new(chains.ToImmutable(), byHead);
    }

    private static void AddHeads(Dictionary<int, CoreferenceChain> byHead, Referent referent, CoreferenceChain chain)
    {
        // "I said no. … Brandt left.": that the name behind is the speaker's is a guess.
        var nameless = chain with { Name = null };
        bool isNamed = false;
        foreach (var mention in referent.Mentions)
        {
            isNamed |= !mention.IsPronoun;
            if (mention.Form != MentionForm.Several)
            {
                byHead.TryAdd(mention.Head, isNamed ? chain : nameless);
            }
        }
    }

    private static void AddRelatives(Analysis analysis, Dictionary<int, CoreferenceChain> byHead, int noun, CoreferenceChain chain)
    {
        foreach (int clause in analysis.Children(noun))
        {
            if (analysis.Relation(clause) != Relation.RelativeClause)
            {
                continue;
            }

            foreach (int child in analysis.Children(clause))
            {
                if (PronounForms.IsRelative(analysis, child))
                {
                    byHead.TryAdd(child, chain);
                }
            }
        }
    }

    /// <summary>
    /// The longest of its names that end as most of them do, or the longest description where nothing names it; null
    /// where only pronouns speak of it.
    /// </summary>
    private static TokenRange? FullestName(Referent referent)
    {
        var nouns = referent.Mentions.Where(mention => !mention.IsPronoun).ToList();
        var names = nouns.FindAll(mention => mention.Form == MentionForm.Name);
        if (names.Count == 0)
        {
            // "the rebels" rather than "at least 18 rebels".
            var definite = nouns.FindAll(mention => mention.Form != MentionForm.Indefinite);
            return (definite.Count > 0 ? definite : nouns).MaxBy(mention => mention.Words.Length)?.Words;
        }

        var persons = names.FindAll(mention => mention.Sort == referent.Sort);
        return (persons.Count > 0 ? persons : names).GroupBy(mention => mention.Wording.Head).MaxBy(group => group.Count())!
            .MaxBy(mention => mention.Words.Length)!.Words;
    }
}
