using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>What stands around a word of many senses and tells which is meant.</summary>
internal static class Surroundings
{
    /// <summary>Another word of conflict in the sentence: a "strike" among rockets is none of workers.</summary>
    public static bool AreWarlike(Analysis analysis, ActLexicon lexicon, int head)
    {
        var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(head)];
        bool warlike = false;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            string lemma = analysis.Lemma(token);
            if (lexicon.Classes.Is(lemma, "worker")
                && !lexicon.Classes.Is(lemma, "armed")
                && lemma is "worker" or "union" or "employee" or "miner")
            {
                return false;
            }

            warlike |= token != head && IsWarlike(lexicon, lemma);
        }

        return warlike;
    }

    /// <summary>
    /// Whether the noun's own phrase, or the predicate's subject, is of the kind that the sense asks for.
    /// </summary>
    public static bool Fit(Analysis analysis, ActLexicon lexicon, Candidate act)
    {
        if (act.Construction is Construction.Noun or Construction.Light)
        {
            string wanted = act.Sense.Has(ActTraits.OfArmed) ? "armed" : "place";
            foreach (int child in analysis.Children(act.Head))
            {
                if (Is(analysis, lexicon, Phrases.Content(analysis, child), wanted))
                {
                    return true;
                }
            }

            return act.Light is not null;
        }

        int subject = Phrases.Content(analysis, act.Frame.Doer);
        return subject >= 0
            && (
                act.Sense.Has(ActTraits.Supply)
                    ? Is(analysis, lexicon, subject, "aid")
                        || analysis.Lemma(subject) is "option" or "resource" or "stock"
                    : Is(analysis, lexicon, subject, "place")
                        || Is(analysis, lexicon, subject, "violence")
                        || analysis.Lemma(subject)
                            is "situation"
                                or "condition"
                                or "life"
                                or "border"
                                or "school"
                                or "shop"
                                or "street");
    }

    private static bool IsWarlike(ActLexicon lexicon, string lemma) =>
        (lexicon.Classes.Is(lemma, "armed") && !lexicon.Classes.Is(lemma, "party"))
        || lexicon.Classes.Is(lemma, "weapon")
        || lexicon.Classes.Is(lemma, "aircraft")
        || lexicon.Classes.Is(lemma, "violence")
        || lexicon.Classes.Is(lemma, "truce")
        || lemma is "kill" or "wound" or "bomb" or "shell" or "civilian" or "dead" or "air" or "military";

    private static bool Is(Analysis analysis, ActLexicon lexicon, int token, string name) =>
        lexicon.Classes.Is(analysis.Lemma(token), name) || lexicon.Classes.Is(analysis.Lower(token), name)
        || (name == "place" && analysis.Upos(token) == Upos.ProperNoun)
        || (name == "armed" && lexicon.Classes.Is(analysis.Lemma(token), "aircraft"));
}
