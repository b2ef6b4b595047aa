using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Finds the words that name acts, each in the first of its senses whose conditions hold.</summary>
internal sealed class CandidateFinder(ActLexicon lexicon, ArgumentClasses classes)
{
    /// <summary>Adds the sentence's candidates, in text order.</summary>
    public void Find(Analysis analysis, SentenceNames names, TokenRange sentence, List<Candidate> found)
    {
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            string lemma =
                analysis.Upos(token) == Upos.Verb ? lexicon.VerbLemma(analysis, token) : analysis.Lemma(token);
            var candidate = analysis.Upos(token) switch
            {
                Upos.Verb => lexicon.Verbs.TryGetValue(lemma, out var senses)
                    ? OfVerb(analysis, names, token, senses) ?? Gerund(analysis, token)
                    : Gerund(analysis, token),
                Upos.Noun or Upos.ProperNoun => lexicon.Nouns.TryGetValue(NounLemma(analysis, token), out var senses)
                    ? OfNoun(analysis, token, senses)
                    : OfPredicate(analysis, token, lemma),
                Upos.Adjective => OfPredicate(analysis, token, lemma),
                _ => null,
            };
            if (candidate is not null)
            {
                found.Add(candidate);
            }
        }
    }

    private Candidate? OfVerb(Analysis analysis, SentenceNames names, int verb, ActSense[] senses)
    {
        bool attributive =
            analysis.Relation(verb)
            is Relation.AdjectivalModifier
                or Relation.Compound
                or Relation.Case
                or Relation.Marker;
        if (attributive && !analysis.HasChild(verb, Relation.Subject) && !analysis.HasChild(verb, Relation.Object))
        {
            return null;
        }

        var frame = VerbFrame.Of(analysis, verb);
        if (IsUnmarkedPassive(analysis, names, frame, senses))
        {
            frame = frame with { Doer = -1, Patient = frame.Doer, IsPassive = true };
        }

        ulong doer = classes.Of(analysis, names, frame.Doer), patient = classes.Of(analysis, names, frame.Patient);
        foreach (var sense in senses)
        {
            if (Fits(analysis, frame, sense, doer, patient))
            {
                return sense.Has(ActTraits.Skip)
                    ? null
                    : new Candidate(
                        sense,
                        frame.IsPassive ? Construction.Passive : Construction.Active,
                        verb, verb,
                        frame);
            }
        }

        return null;
    }

    /// <summary>
    /// "22 killed in raids", "The district, cleared on Tuesday, is": what has no object and can only suffer.
    /// </summary>
    private bool IsUnmarkedPassive(Analysis analysis, SentenceNames names, VerbFrame frame, ActSense[] senses) =>
        !frame.IsPassive && frame.Patient < 0 && frame.Doer >= 0 && frame.Doer < frame.Verb
        && analysis.Xpos(frame.Verb) is "VBN" or "VBD"
        && !analysis.HasChild(frame.Verb, Relation.Auxiliary)
        && (
            senses[0].Figure is FigureKind.Killed or FigureKind.Injured
                ? (classes.Of(analysis, names, frame.Doer) & classes.Person) != 0
                : senses[^1].Type == ClaimType.Control
                    && classes.Of(analysis, names, frame.Doer) is var found
                    && (found & classes.Place) != 0
                    && (found & classes.Armed) == 0);

    private static bool Fits(Analysis analysis, VerbFrame frame, ActSense sense, ulong doer, ulong patient)
    {
        // A passive without an agent says nothing against any doer.
        bool subject = (frame.IsPassive && frame.Doer < 0)
            || sense.Subject.Holds(LemmaOf(analysis, frame.Doer), doer)
            || (frame.Doer < 0 && sense.Subject.Classes != 0);
        if (!subject || !sense.Object.Holds(LemmaOf(analysis, frame.Patient), patient))
        {
            return false;
        }

        if (sense.With.IsEmpty || sense.WithNothing)
        {
            return true;
        }

        foreach (string word in sense.With)
        {
            if (Phrases.Has(analysis, frame.Verb, word))
            {
                return true;
            }
        }

        return false;
    }

    private static string? LemmaOf(Analysis analysis, int argument) =>
        argument < 0 ? null : analysis.Lemma(Phrases.Content(analysis, argument));

    /// <summary>
    /// "the bombing of", "killed in police firing": a gerund that is tagged as a verb but used as a noun.
    /// </summary>
    private Candidate? Gerund(Analysis analysis, int token) =>
        analysis.Xpos(token) == "VBG" && lexicon.Nouns.TryGetValue(analysis.Lower(token), out var senses)
        && (analysis.HasChild(token, Relation.Determiner) || analysis.HasChild(token, Relation.Case)
            || (IsAfterDoer(analysis, token) && !analysis.HasChild(token, Relation.Object)))
            ? OfNoun(analysis, token, senses)
            : null;

    /// <summary>"police firing", "army shelling" behind a preposition.</summary>
    private bool IsAfterDoer(Analysis analysis, int token) =>
        token >= 2 && analysis.Upos(token - 1) == Upos.Noun && lexicon.Classes.Is(analysis.Lemma(token - 1), "armed")
        && analysis.Upos(token - 2) is Upos.Adposition or Upos.SubordinatingConjunction or Upos.Determiner;

    private string NounLemma(Analysis analysis, int token) =>
        lexicon.Nouns.ContainsKey(analysis.Lemma(token)) ? analysis.Lemma(token) : analysis.Lower(token);

    private Candidate? OfNoun(Analysis analysis, int noun, ActSense[] senses)
    {
        if (analysis.Relation(noun) is Relation.Compound or Relation.AdjectivalModifier or Relation.Flat)
        {
            return null;
        }

        var (verb, light) = LightVerbs.Of(analysis, lexicon, noun);
        string? lightVerb = light is null ? null : lexicon.VerbLemma(analysis, verb);
        foreach (var sense in senses)
        {
            if (!NounConditions.Hold(analysis, noun, sense, lightVerb))
            {
                continue;
            }

            if (sense.Has(ActTraits.Skip))
            {
                return null;
            }

            int clause = light is not null ? verb : Governors.ClauseOf(analysis, noun);
            var frame = light is not null ? VerbFrame.Of(analysis, verb) : new VerbFrame(noun, -1, -1, false);
            if (light is null && analysis.HasChild(noun, Relation.Copula))
            {
                (clause, frame) = (noun, VerbFrame.Of(analysis, noun));
            }

            return new Candidate(sense, light is not null ? Construction.Light : Construction.Noun, noun, clause, frame)
            {
                Light = light,
            };
        }

        return null;
    }

    private Candidate? OfPredicate(Analysis analysis, int token, string lemma)
    {
        if (!lexicon.Predicates.TryGetValue(lemma, out var senses)
            && !lexicon.Predicates.TryGetValue(analysis.Lower(token), out senses))
        {
            return null;
        }

        bool predicate = analysis.HasChild(token, Relation.Copula)
            || analysis.Relation(token) is Relation.OpenComplement or Relation.Root or Relation.ClausalComplement
            || (
                analysis.Relation(token) is Relation.Conjunct or Relation.AdjectivalModifier
                && analysis.HasChild(token, Relation.Subject));
        if (!predicate)
        {
            return null;
        }

        var frame = VerbFrame.Of(analysis, token);
        foreach (var sense in senses)
        {
            if (sense.With.IsEmpty || sense.WithNothing || sense.With.Any(word => Phrases.Has(analysis, token, word)))
            {
                return new Candidate(sense, Construction.Predicate, token, token, frame with { IsPassive = false });
            }
        }

        return null;
    }
}
