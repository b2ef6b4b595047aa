using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>The trigger and the clause of an act: which words name it, and which it is quoted with.</summary>
internal static class ActWording
{
    /// <summary>A light verb farther from its noun than this leaves the noun alone as trigger.</summary>
    private const int LightReach = 7;

    public static TokenRange Trigger(Analysis analysis, Candidate act) => act.Construction switch
    {
        Construction.Noun => NounGroup(analysis, act.Head),
        Construction.Light => LightGroup(analysis, act),
        _ => VerbGroup(analysis, act.Head, act.Sense),
    };

    /// <summary>"have rejected", "will not agree", "are calling for", "shot down".</summary>
    private static TokenRange VerbGroup(Analysis analysis, int verb, ActSense? sense)
    {
        int start = verb, end = verb + 1;
        for (int at = verb - 1; at >= 0 && verb - at < 7; at--)
        {
            bool auxiliary =
                analysis.Head(at) == verb
                && analysis.Relation(at) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula;
            if (auxiliary)
            {
                start = at;
            }
            else if (analysis.Upos(at) is not (Upos.Adverb or Upos.Particle or Upos.Auxiliary)
                || analysis.Lower(at) == "to")
            {
                break;
            }
        }

        while (end < analysis.Count
            && end - verb < 3
            && analysis.Document.SentenceOf(end) == analysis.Document.SentenceOf(verb)
            && (
                analysis.Head(end) == verb && analysis.Relation(end) == Relation.VerbParticle
                || (sense is not null && sense.With.Contains(analysis.Lower(end)))))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>
    /// "air strikes", "military offensive": the noun with what specifies it, no names and no numbers.
    /// </summary>
    private static TokenRange NounGroup(Analysis analysis, int noun)
    {
        int start = noun;
        while (start > 0
            && analysis.Head(start - 1) == noun
            && analysis.Relation(start - 1) is Relation.Compound or Relation.AdjectivalModifier
            && analysis.Upos(start - 1) is Upos.Noun or Upos.Adjective
            && !char.IsUpper(analysis.Form(start - 1)[0])
            && (start < 2 || analysis.Lower(start - 2) != "-"))
        {
            start--;
        }

        return new TokenRange(start, noun + 1);
    }

    private static TokenRange LightGroup(Analysis analysis, Candidate act)
    {
        var noun = NounGroup(analysis, act.Head);
        int verb = act.Clause;
        return verb < act.Head && act.Head - verb <= LightReach ? VerbGroup(analysis, verb, null).Union(noun) : noun;
    }

    /// <summary>The words of the act's own clause, without clauses joined to it.</summary>
    public static TokenRange Clause(Analysis analysis, Candidate act)
    {
        int head = act.Clause >= 0 ? act.Clause : act.Head;
        var whole = analysis.Subtree(head);
        int start = whole.Start, end = whole.End;
        foreach (int child in analysis.Children(head))
        {
            bool joined = analysis.Relation(child) is Relation.Parataxis or Relation.AdverbialClause
                || (analysis.Relation(child) == Relation.Conjunct && analysis.Upos(child) == Upos.Verb);
            if (joined && child > act.Head && child > head)
            {
                end = Math.Min(end, analysis.Subtree(child).Start);
            }
            else if (joined && child < act.Head && child < head)
            {
                start = Math.Max(start, analysis.Subtree(child).End);
            }
        }

        return Trim(analysis, new TokenRange(start, Math.Max(end, start)), Trigger(analysis, act));
    }

    private static TokenRange Trim(Analysis analysis, TokenRange clause, TokenRange trigger)
    {
        int start = clause.Start, end = clause.End;
        while (start < end && analysis.Upos(start) is Upos.Punctuation or Upos.CoordinatingConjunction)
        {
            start++;
        }

        while (end > start && analysis.Upos(end - 1) is Upos.Punctuation or Upos.CoordinatingConjunction)
        {
            end--;
        }

        return start < end ? new TokenRange(start, end).Union(trigger) : trigger;
    }
}
