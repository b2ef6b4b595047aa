using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// "The town is calm, a resident said on Friday.": a teller and a verb of saying with nothing of its own close the
/// sentence, whatever the parser made of them. Texts that lost their commas need it most; there the teller is taken by
/// place.
/// </summary>
internal static class SentenceEnd
{
    private const int MostWordsAfter = 12;

    public static Cue? Read(Analysis analysis, int verb, CueKind kind, bool lostCommas)
    {
        if (kind is not (CueKind.Telling or CueKind.Denying)
            || analysis.Xpos(verb) is "VBG" or "VB" or "VBN" && analysis.Lemma(verb) != "say")
        {
            return null;
        }

        var sentence = analysis.Document.Sentences[analysis.Document.SentenceOf(verb)];
        var teller = analysis.Child(verb, Relation.Subject) is { } subject && Stands(analysis, subject, verb)
            ? new Teller(subject, NounPhrase.Of(analysis, subject))
            : lostCommas ? Before(analysis, CuePhrase.Of(analysis, verb).Start, sentence.Start) : null;
        if (teller is not { } found || !Closes(analysis, verb, sentence.End, lostCommas))
        {
            return null;
        }

        int start = found.Head > verb ? CuePhrase.Of(analysis, verb).Start : found.Words.Start;
        return start > sentence.Start + 1 && HasVerb(analysis, sentence.Start, start)
            && analysis.Lower(start - 1) is not ("that" or "which" or "who" or "as" or "what" or "than")
            ? new(
                verb,
                analysis.Lemma(verb),
                CueFrame.Around, kind,
                CuePhrase.Of(analysis, verb),
                found,
                [new(sentence.Start, start)])
            : null;
    }

    /// <summary>Next to the verb, with none but adverbs between, or after it.</summary>
    private static bool Stands(Analysis analysis, int subject, int verb) =>
        analysis.Xpos(subject) is not ("WP" or "WDT")
        && (subject > verb || NounPhrase.Of(analysis, subject).End >= CuePhrase.Of(analysis, verb).Start - 1);

    /// <summary>
    /// The noun phrase that ends there: "local activists and monitoring groups". An adjective or an article opens it.
    /// </summary>
    private static Teller? Before(Analysis analysis, int end, int least)
    {
        int start = end;
        bool hasOpened = false;
        while (start > least && !hasOpened)
        {
            bool isNominal =
                analysis.Upos(start - 1) is Upos.Noun or Upos.ProperNoun
                || (
                    start < end
                    && (
                        analysis.Upos(start - 1) is Upos.Adjective
                        || analysis.Lower(start - 1) is "and"
                        || analysis.Upos(start - 1) == Upos.Verb
                            && analysis.Xpos(start - 1) == "VBG"
                            && analysis.Upos(start) == Upos.Noun));
            bool isArticle = start < end && analysis.Upos(start - 1) == Upos.Determiner;
            if (!isNominal && !isArticle)
            {
                break;
            }

            start--;
            hasOpened =
                (isArticle || analysis.Upos(start) == Upos.Adjective)
                && analysis.Lower(Math.Max(least, start - 1)) is not "and";
        }

        while (start < end && analysis.Lower(start) is "and")
        {
            start++;
        }

        return start < end ? new(end - 1, new(start, end)) : null;
    }

    /// <summary>
    /// After the verb stand only who was told, when and where; or a participle that goes on: "adding that".
    /// </summary>
    private static bool Closes(Analysis analysis, int verb, int end, bool lostCommas)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (child > verb && IsContent(analysis, verb, child))
            {
                return false;
            }
        }

        int words = 0;
        for (int token = verb + 1; token < end; token++)
        {
            if (analysis.Xpos(token) == "VBG" && (lostCommas || analysis.Form(token - 1) is ","))
            {
                return true;
            }

            if (lostCommas && analysis.Upos(token) is Upos.Verb or Upos.Auxiliary)
            {
                return false;
            }

            words += analysis.Upos(token) == Upos.Punctuation ? 0 : 1;
        }

        return words <= MostWordsAfter && (lostCommas || analysis.Subtree(verb).End >= end - 2);
    }

    private static bool IsContent(Analysis analysis, int verb, int child) =>
        analysis.Relation(child) switch
        {
            Relation.OpenComplement or Relation.ClausalComplement => analysis.Xpos(child) != "VBG",
            Relation.Object => !CueLexicon.Instance.TakesAddressee(analysis.Lemma(verb))
                && analysis.Upos(child) != Upos.Verb
                && !CueLexicon.Instance.IsTime(analysis.Lower(child)),
            _ => false,
        };

    private static bool HasVerb(Analysis analysis, int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (analysis.Upos(token) is Upos.Verb or Upos.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }
}
