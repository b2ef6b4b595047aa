using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// Finds the light verb that governs an event noun: "launched an offensive", "a wave of strikes was carried out".
/// </summary>
internal static class LightVerbs
{
    public static (int Verb, LightVerb? Light) Of(Analysis analysis, ActLexicon lexicon, int noun)
    {
        int at = noun;
        for (int steps = 0; steps < 4; steps++)
        {
            int head = analysis.Head(at);
            if (head < 0)
            {
                break;
            }

            var relation = analysis.Relation(at);
            if (relation == Relation.Conjunct
                || (
                    relation == Relation.NominalModifier
                    && Phrases.HasCase(analysis, at, "of")
                    && IsPartitive(analysis, head)))
            {
                at = head;
                continue;
            }

            return
                Governs(analysis, relation, at, head)
                && !(relation == Relation.Object && Names(analysis, head))
                && lexicon.LightVerbs.TryGetValue(lexicon.VerbLemma(analysis, head), out var light)
                && (!light.SubjectSuffers || Phrases.CaseOf(analysis, at) is null or "under" or "in")
                    ? (head, light)
                    : OfParticiple(analysis, lexicon, noun);
        }

        return (-1, null);
    }

    /// <summary>"the truce brokered by Ankara", "an offensive launched in May".</summary>
    private static (int Verb, LightVerb? Light) OfParticiple(Analysis analysis, ActLexicon lexicon, int noun)
    {
        foreach (int child in analysis.Children(noun))
        {
            if (analysis.Relation(child) == Relation.AdjectivalClause
                && analysis.Xpos(child) is "VBN" or "VBD"
                && lexicon.LightVerbs.TryGetValue(lexicon.VerbLemma(analysis, child), out var light)
                && !light.SubjectSuffers)
            {
                return (child, light);
            }
        }

        return (-1, null);
    }

    private static bool Governs(Analysis analysis, Relation relation, int noun, int verb) =>
        relation switch
        {
            Relation.Object or Relation.PassiveSubject => true,
            Relation.Oblique => noun > verb
                && (Phrases.CaseOf(analysis, noun) is "under" or "out" or "on" or "up" or "off" or "to"
                    || (Phrases.CaseOf(analysis, noun) is null && analysis.HasChild(verb, Relation.VerbParticle))),
            _ => false,
        }
        && analysis.Upos(verb) == Upos.Verb;

    /// <summary>"Called the capture a victory", where to call something off would end it.</summary>
    private static bool Names(Analysis analysis, int verb) =>
        analysis.Lemma(verb) == "call" && !analysis.HasChild(verb, Relation.VerbParticle);

    private static bool IsPartitive(Analysis analysis, int noun) =>
        analysis.Lemma(noun)
            is "series"
                or "wave"
                or "round"
                or "number"
                or "spate"
                or "start"
                or "phase"
                or "string"
                or "dozen"
                or "score"
                or "hundred"
                or "thousand"
                or "volley"
                or "end"
                or "beginning";
}
