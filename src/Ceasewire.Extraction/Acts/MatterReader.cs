using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>What a verbal act is about, from the first telling word that it governs.</summary>
internal static class MatterReader
{
    private static bool HasMatter(ClaimType type) =>
        type
            is ClaimType.Agree
                or ClaimType.Consult
                or ClaimType.Request
                or ClaimType.Reject
                or ClaimType.Accuse
                or ClaimType.Cooperate
                or ClaimType.Concede
                or ClaimType.Threaten
                or ClaimType.Support;

    public static Matter? Of(Analysis analysis, ActLexicon lexicon, Candidate act)
    {
        if (!HasMatter(act.Sense.Type))
        {
            return null;
        }

        if (act.Sense.About is { } given)
        {
            return given;
        }

        if (act.Construction is Construction.Noun or Construction.Light
            && Word(analysis, lexicon, act.Head) is { } own and not Matter.Talks)
        {
            return own;
        }

        return InGoverned(analysis, lexicon, act)
            ?? (act.Sense.Type is ClaimType.Reject or ClaimType.Request ? Matter.Other : Default(act.Sense.Type));
    }

    private static Matter Default(ClaimType type) => type switch
    {
        ClaimType.Accuse or ClaimType.Threaten => Matter.Attack,
        ClaimType.Concede => Matter.Prisoners,
        _ => Matter.Other,
    };

    private static Matter? InGoverned(Analysis analysis, ActLexicon lexicon, Candidate act)
    {
        int head = act.Clause >= 0 ? act.Clause : act.Head;
        var range = analysis.Subtree(head);
        bool passive = act.Frame.IsPassive;
        Matter? talks = null;
        for (int token = range.Start; token < range.End; token++)
        {
            if (token == act.Head
                || token == act.Clause
                || !(passive || token > Math.Min(head, act.Head))
                || !IsOwn(analysis, token, head, act.Head))
            {
                continue;
            }

            if (Word(analysis, lexicon, token) is { } matter)
            {
                // "a humanitarian ceasefire" is about the ceasefire.
                if (analysis.Relation(token) is Relation.AdjectivalModifier or Relation.Compound
                    && analysis.Head(token) > token
                    && Word(analysis, lexicon, analysis.Head(token)) is { } main and not Matter.Talks)
                {
                    matter = main;
                }

                if (matter != Matter.Talks)
                {
                    return matter;
                }

                talks ??= matter;
            }
        }

        return talks;
    }

    /// <summary>
    /// Whether a token lies below the act, but not in a coordinate, adjoined or paratactic clause beside it.
    /// </summary>
    private static bool IsOwn(Analysis analysis, int token, int head, int act)
    {
        for (int at = token, steps = 0; at >= 0 && steps < 40; at = analysis.Head(at), steps++)
        {
            if (at == act)
            {
                return true;
            }

            if (analysis.Head(at) == head)
            {
                return analysis.Relation(at) is not (Relation.Parataxis or Relation.Subject or Relation.List)
                    && !(analysis.Relation(at) == Relation.Conjunct && analysis.Upos(at) == Upos.Verb);
            }
        }

        return false;
    }

    /// <summary>The matter that a word names; words of names ("Syrian Democratic Forces") name none.</summary>
    private static Matter? Word(Analysis analysis, ActLexicon lexicon, int token) =>
        analysis.Upos(token) is Upos.Noun or Upos.Verb or Upos.Adjective
        && (
            lexicon.Matters.TryGetValue(analysis.Lemma(token), out var matter)
            || lexicon.Matters.TryGetValue(analysis.Lower(token), out matter))
            ? matter
            : null;
}
