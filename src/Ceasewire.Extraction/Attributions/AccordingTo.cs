using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>"according to the ministry": the clause it stands in is told.</summary>
internal static class AccordingTo
{
    public static IEnumerable<Cue> Find(Analysis analysis)
    {
        for (int token = 0; token + 2 < analysis.Count; token++)
        {
            if (analysis.Lower(token) == "according"
                && analysis.Lower(token + 1) == "to"
                && Read(analysis, token) is { } cue)
            {
                yield return cue;
            }
        }
    }

    private static Cue? Read(Analysis analysis, int according)
    {
        int teller = TellerAfter(analysis, according + 2);
        if (teller < 0 || IsMeasure(analysis, according + 2, teller))
        {
            return null;
        }

        var words = NounPhrase.Of(analysis, teller);
        words = new(Math.Max(words.Start, according + 2), Math.Max(words.End, teller + 1));
        var hole = new TokenRange(according, words.End).Union(Within(analysis, teller, according));
        var content = Pieces.Without(Scope(analysis, according, teller, hole), hole);
        return new(
            according, "according to", CueFrame.Mark, CueKind.Telling,
            new(according, according + 2),
            new(teller, words),
            content);
    }

    /// <summary>"according to plan", "to schedule": a bare noun of one thing, which nobody who tells is.</summary>
    private static bool IsMeasure(Analysis analysis, int first, int noun) =>
        first == noun
        && analysis.Xpos(noun) is not ("NNS" or "NNP" or "NNPS" or "PRP")
        && !CueLexicon.Instance.IsTeller(analysis.Lemma(noun));

    /// <summary>
    /// The noun that "according" marks, or the first one after it that no later word of the phrase governs.
    /// </summary>
    private static int TellerAfter(Analysis analysis, int first)
    {
        int head = analysis.Head(first - 2);
        if (analysis.Relation(first - 2) == Relation.Case && head >= first)
        {
            return head;
        }

        for (int token = first; token < analysis.Count && token < first + 10; token++)
        {
            if (analysis.Upos(token) is Upos.Noun or Upos.ProperNoun or Upos.Pronoun
                && !(
                    analysis.Head(token) > token
                    && analysis.Relation(token) is Relation.Compound or Relation.PossessiveModifier))
            {
                return token;
            }
        }

        return -1;
    }

    private static TokenRange Within(Analysis analysis, int teller, int according)
    {
        var range = analysis.Subtree(teller);
        return range.Start >= according ? range : TokenRange.Of(teller);
    }

    /// <summary>
    /// The whole sentence where the phrase opens or closes it; else the clause that governs it, with those coordinated
    /// with it.
    /// </summary>
    private static TokenRange Scope(Analysis analysis, int according, int teller, TokenRange phrase)
    {
        var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(according)];
        int at = analysis.Head(teller) == according ? according : teller;
        at = analysis.Head(at);
        while (at >= 0 && analysis.Head(at) >= 0 && !IsClause(analysis, at))
        {
            at = analysis.Head(at);
        }

        var clause = at < 0 ? sentence : analysis.Subtree(at);
        return clause.Length <= phrase.Length ? sentence : clause;
    }

    private static bool IsClause(Analysis analysis, int token) =>
        analysis.Relation(token) is Relation.ClausalComplement or Relation.Parataxis or Relation.Root;
}
