using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>What a sense of an event noun asks of the words beside it.</summary>
internal static class NounConditions
{
    private const string Compound = "compound:", LightVerb = "light:";

    /// <param name="lightVerb">The lemma of the light verb that governs the noun, or null.</param>
    public static bool Hold(Analysis analysis, int noun, ActSense sense, string? lightVerb)
    {
        bool hasLightVerb = lightVerb is not null;
        if ((sense.Has(ActTraits.Light) && !sense.Has(ActTraits.Alone) && !hasLightVerb)
            || (sense.Has(ActTraits.Plural) && analysis.Xpos(noun) is not ("NNS" or "NNPS")))
        {
            return false;
        }

        if (sense.With.IsEmpty || sense.WithNothing)
        {
            return true;
        }

        foreach (string word in sense.With)
        {
            bool holds = word switch
            {
                "light" => hasLightVerb,
                "plural" => analysis.Xpos(noun) is "NNS" or "NNPS",
                _ when word.StartsWith(LightVerb, StringComparison.Ordinal) =>
                    word.AsSpan(LightVerb.Length).SequenceEqual(lightVerb),
                _ when word.StartsWith(Compound, StringComparison.Ordinal) => HasModifier(
                    analysis, noun,
                    word.AsSpan(Compound.Length)),
                _ => Phrases.HasCase(analysis, noun, word),
            };
            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasModifier(Analysis analysis, int noun, ReadOnlySpan<char> word)
    {
        foreach (int child in analysis.Children(noun))
        {
            if (analysis.Relation(child)
                    is Relation.Compound
                        or Relation.AdjectivalModifier
                        or Relation.UnmarkedModifier
                && (word.SequenceEqual(analysis.Lemma(child)) || word.SequenceEqual(analysis.Lower(child))))
            {
                return true;
            }
        }

        return false;
    }
}
