using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Prepositional phrases and other dependents as rules ask for them.</summary>
internal static class Phrases
{
    public static bool HasCase(Analysis analysis, int noun, string preposition) =>
        analysis.Child(noun, Relation.Case) is { } marker && analysis.Lower(marker) == preposition;

    /// <returns>The preposition before the noun, or null.</returns>
    public static string? CaseOf(Analysis analysis, int noun) =>
        analysis.Child(noun, Relation.Case) is { } marker && marker < noun ? analysis.Lower(marker) : null;

    /// <summary>
    /// "scores of volunteers", "80% of the city", "a large number of militants": the noun that is meant.
    /// </summary>
    public static int Content(Analysis analysis, int token)
    {
        if (token < 0 || !IsQuantity(analysis, token))
        {
            return token;
        }

        foreach (int child in analysis.Children(token))
        {
            if (child > token
                && analysis.Relation(child) is Relation.NominalModifier or Relation.Oblique
                && HasCase(analysis, child, "of"))
            {
                return Content(analysis, child);
            }
        }

        return token;
    }

    /// <summary>
    /// "killed at least 49 people", "seized about 80% of it": a bounded object is often taken for a prepositional
    /// phrase.
    /// </summary>
    /// <returns>The noun, or -1.</returns>
    public static int BoundedObject(Analysis analysis, int verb) => Bounded(analysis, verb, verb + 1);

    /// <summary>
    /// "At least 44 people, including children, were killed": the same before the verb; and "In the east 25 people were
    /// killed", where a counted noun without a preposition was taken for one with.
    /// </summary>
    public static int BoundedSubject(Analysis analysis, int verb)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (child < verb
                && (IsBounded(analysis, child, analysis.Subtree(child).Start) || IsBareCount(analysis, child)))
            {
                return child;
            }
        }

        return -1;
    }

    private static int Bounded(Analysis analysis, int verb, int start)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (child > verb && analysis.Subtree(child).Start == start && IsBounded(analysis, child, start))
            {
                return child;
            }
        }

        return -1;
    }

    /// <param name="start">Where the phrase starts: "at" in "at least 49 people".</param>
    private static bool IsBounded(Analysis analysis, int noun, int start) =>
        start + 1 < noun
        && analysis.Relation(noun) is Relation.Oblique or Relation.UnmarkedOblique
        && ((analysis.Lower(start) == "at" && analysis.Lower(start + 1) is "least" or "most")
            || (analysis.Lower(start) is "about" or "around" or "over" or "under" or "between"
                && analysis.Upos(start + 1) == Upos.Numeral));

    private static bool IsBareCount(Analysis analysis, int noun) =>
        analysis.Relation(noun) == Relation.Oblique
        && analysis.Upos(noun) == Upos.Noun
        && analysis.HasChild(noun, Relation.NumericModifier)
        && !analysis.HasChild(noun, Relation.Case);

    private static bool IsQuantity(Analysis analysis, int token) =>
        analysis.Upos(token) is Upos.Numeral or Upos.Symbol
        || analysis.Lemma(token)
            is "dozen"
                or "score"
                or "hundred"
                or "thousand"
                or "million"
                or "ten"
                or "number"
                or "most"
                or "majority"
                or "half"
                or "many"
                or "some"
                or "several"
                or "all"
                or "percent"
                or "%"
                or "part"
                or "lot"
                or "series"
                or "rest"
                or "third"
                or "quarter"
                or "dozens"
                or "scores"
                or "hundreds"
                or "thousands"
                or "millions"
                or "couple"
                or "handful"
                or "swathe";

    public static bool IsNominal(Analysis analysis, int token) =>
        analysis.Upos(token) is Upos.Noun or Upos.ProperNoun or Upos.Pronoun or Upos.Numeral;

    /// <summary>
    /// Heads of the phrases with one of the prepositions, under the token itself; who is given something stands without
    /// its "to": "gave the ministry 30 trucks".
    /// </summary>
    public static IEnumerable<int> Under(Analysis analysis, int token, ImmutableArray<string> prepositions)
    {
        if (prepositions.IsEmpty)
        {
            yield break;
        }

        for (int i = 0; i < analysis.Children(token).Length; i++)
        {
            int child = analysis.Children(token)[i];
            if (analysis.Relation(child) is Relation.Oblique or Relation.NominalModifier or Relation.AgentOblique
                && CaseOf(analysis, child) is { } preposition && prepositions.Contains(preposition)
                || (analysis.Relation(child) == Relation.IndirectObject && prepositions.Contains("to")))
            {
                yield return child;
            }
        }
    }

    /// <summary>
    /// Whether the word is the verb's particle, adverb, preposition or the head of such a dependent; "^up" only as a
    /// particle, "+verb" a governed infinitive or gerund.
    /// </summary>
    public static bool Has(Analysis analysis, int verb, string word)
    {
        if (word[0] == '+')
        {
            return Governs(analysis, verb, word);
        }

        if (word[0] == '^')
        {
            return HasParticle(analysis, verb, word.AsSpan(1));
        }

        foreach (int child in analysis.Children(verb))
        {
            switch (analysis.Relation(child))
            {
                case Relation.VerbParticle
                or Relation.AdverbialModifier
                or Relation.OpenComplement
                or Relation.Case
                or Relation.Marker
                or Relation.Fixed
                or Relation.Compound when analysis.Lower(child) == word:
                    return true;
                case Relation.Oblique or Relation.AgentOblique or Relation.NominalModifier or Relation.AdverbialClause
                    when HasMarker(analysis, child, word):
                    return true;
                case Relation.Object or Relation.OpenComplement or Relation.Oblique
                    when analysis.Lemma(child) == word || analysis.Lemma(Content(analysis, child)) == word:
                    return true;
                case Relation.Object when child > verb && UnderObject(analysis, child, word):
                    return true;
            }
        }

        return false;
    }

    private static bool HasParticle(Analysis analysis, int verb, ReadOnlySpan<char> word)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) is Relation.VerbParticle or Relation.AdverbialModifier
                && word.SequenceEqual(analysis.Lower(child)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Governs(Analysis analysis, int verb, string form)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (analysis.Relation(child) == Relation.OpenComplement
                || (
                    analysis.Relation(child)
                        is Relation.ClausalComplement
                            or Relation.ClausalSubject
                            or Relation.AdverbialClause
                    && (form == "+clause" || analysis.Xpos(child) is "VB" or "VBG")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMarker(Analysis analysis, int child, string word)
    {
        foreach (int marker in analysis.Children(child))
        {
            if (analysis.Relation(marker) is Relation.Case or Relation.Marker && analysis.Lower(marker) == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Prepositional phrases are often attached to the object: "took control of", "imposed sanctions on".
    /// </summary>
    private static bool UnderObject(Analysis analysis, int noun, string word)
    {
        foreach (int child in analysis.Children(noun))
        {
            if (analysis.Relation(child) is Relation.NominalModifier or Relation.AdjectivalClause
                && HasMarker(analysis, child, word))
            {
                return true;
            }
        }

        return false;
    }
}
