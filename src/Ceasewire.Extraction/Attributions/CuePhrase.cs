using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>The words of a cue, from its verb.</summary>
internal static class CuePhrase
{
    /// <summary>
    /// The verb with the auxiliaries, negation and adverbs that touch it: "has repeatedly said", "pointed out".
    /// </summary>
    public static TokenRange Of(Analysis analysis, int verb)
    {
        int start = verb;
        while (start > 0 && analysis.Head(start - 1) == verb && IsPartOfGroup(analysis, start - 1))
        {
            start--;
        }

        int end = verb + 1;
        if (end < analysis.Count && analysis.Head(end) == verb && analysis.Relation(end) == Relation.VerbParticle)
        {
            end++;
        }

        return new(start, end);
    }

    private static bool IsPartOfGroup(Analysis analysis, int token) => analysis.Relation(token) switch
    {
        Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula => true,
        Relation.AdverbialModifier => analysis.Upos(token) is Upos.Adverb or Upos.Particle
            && analysis.Subtree(token).Length == 1
            && analysis.Xpos(token) is not "WRB",
        _ => false,
    };
}
