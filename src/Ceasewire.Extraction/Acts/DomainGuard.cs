using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Keeps sport, business and weather out: "the striker attacked the box" is no assault.</summary>
internal static class DomainGuard
{
    /// <summary>Two words of a domain make a sentence of it.</summary>
    private const int Enough = 2;

    public static bool IsOutside(Analysis analysis, ActLexicon lexicon, TokenRange sentence)
    {
        ulong once = 0, twice = 0;
        bool armed = false;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            string lemma = analysis.Lemma(token);
            ulong domains = lexicon.Domains.Of(lemma);
            twice |= once & domains;
            once |= domains;
            armed |= analysis.Upos(token) is Upos.Noun && lexicon.Classes.Is(lemma, "armed") && !lexicon.Classes.Is(lemma, "party");
        }

        return twice != 0 && !armed && Enough == 2;
    }
}
