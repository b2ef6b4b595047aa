using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// "A rebel commander who asked not to be named said …": the teller is described, formula and all, whatever the parser
/// made of the clause.
/// </summary>
internal static class UnnamedTeller
{
    /// <summary>The formula is no longer than this, in tokens.</summary>
    private const int Reach = 14;

    public static Teller? Of(Analysis analysis, int verb)
    {
        int least = Math.Max(analysis.Document.Sentences[analysis.Document.SentenceOf(verb)].Start, verb - Reach);
        int last = verb - 1;
        while (last > least && analysis.Upos(last) is Upos.Punctuation or Upos.Auxiliary or Upos.Adverb)
        {
            last--;
        }

        if (last <= least || !CueLexicon.Instance.IsAnonymity(analysis.Lower(last)))
        {
            return null;
        }

        for (int who = last - 1; who > least; who--)
        {
            if (analysis.Lower(who) is "who" && Before(analysis, who, least) is { } noun)
            {
                return new(noun, new(Start(analysis, noun, least), last + 1));
            }
        }

        return null;
    }

    /// <summary>The noun that the clause describes: "a commander | in the town | who asked".</summary>
    private static int? Before(Analysis analysis, int who, int least)
    {
        int end = analysis.Form(who - 1) is "," ? who - 1 : who;
        int? noun = null;
        for (int token = end - 1; token >= least && Belongs(analysis, token); token--)
        {
            bool endsPhrase = analysis.Upos(token) is Upos.Noun or Upos.ProperNoun
                && (token + 1 == end || !IsNominal(analysis, token + 1));
            noun = endsPhrase ? token : noun;
        }

        return noun;
    }

    private static int Start(Analysis analysis, int noun, int least)
    {
        int start = noun;
        while (start > least && IsNominal(analysis, start - 1))
        {
            start--;
        }

        return start;
    }

    private static bool Belongs(Analysis analysis, int token) =>
        IsNominal(analysis, token) || analysis.Upos(token) == Upos.Adposition;

    private static bool IsNominal(Analysis analysis, int token) => analysis.Upos(token)
        is Upos.Noun or Upos.ProperNoun or Upos.Adjective or Upos.Determiner or Upos.Numeral or Upos.Particle;
}
