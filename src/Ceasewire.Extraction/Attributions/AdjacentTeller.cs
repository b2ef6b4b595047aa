using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// The teller by place alone, where the parser took it for something else: "…" a resident | said; "…" said | a
/// resident.
/// </summary>
internal static class AdjacentTeller
{
    private const int MostWordsAfter = 9;

    private const int MostWordsInBrackets = 8;

    public static Teller? Of(Analysis analysis, Quotations quotations, int verb)
    {
        int before = CuePhrase.Of(analysis, verb).Start - 1;
        int end = before + 1;
        if (before >= 0 && analysis.Form(before) is ")")
        {
            // "Gwen Moore (D-Wis.) said".
            for (int least = before - MostWordsInBrackets;
                before > Math.Max(0, least) && analysis.Form(before) is not "(";
                before--) { }

            before--;
        }

        if (before >= 0
            && IsNoun(analysis, before)
            && quotations.Of(before) == quotations.Of(verb)
            && InOneSentence(analysis, before, verb))
        {
            return new(before, new(StartOfPhrase(analysis, quotations, before), end));
        }

        int after = verb + 1;
        while (after < analysis.Count && after <= verb + MostWordsAfter && quotations.Of(after) == quotations.Of(verb)
            && InOneSentence(analysis, verb, after)
            && analysis.Upos(after) is Upos.Determiner or Upos.Adjective or Upos.Noun or Upos.ProperNoun or Upos.Pronoun)
        {
            after++;
        }

        // "Brandt, a nurse, said | Monday morning": that is when.
        return after > verb + 1 && IsNoun(analysis, after - 1) && analysis.Relation(after - 1) != Relation.UnmarkedOblique
            ? new(after - 1, new(verb + 1, after))
            : null;
    }

    private static int StartOfPhrase(Analysis analysis, Quotations quotations, int last)
    {
        int start = last;
        while (start > 0
            && quotations.Of(start - 1) == quotations.Of(last)
            && InOneSentence(analysis, start - 1, last)
            && analysis.Upos(start - 1)
                is Upos.Determiner
                    or Upos.Adjective
                    or Upos.Noun
                    or Upos.ProperNoun
                    or Upos.Numeral)
        {
            start--;
        }

        return start;
    }

    private static bool IsNoun(Analysis analysis, int token) =>
        analysis.Upos(token) is Upos.Noun or Upos.ProperNoun
        || (analysis.Upos(token) == Upos.Pronoun && analysis.Xpos(token) == "PRP");

    private static bool InOneSentence(Analysis analysis, int one, int other) =>
        analysis.Document.SentenceOf(one) == analysis.Document.SentenceOf(other);
}
