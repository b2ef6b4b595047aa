using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>The words of a mention as far as they help to find it again, each as a <see cref="WordHash"/>.</summary>
/// <param name="Head">The head's lemma; of a name, its last word: "Brandt".</param>
/// <param name="Modifiers">The other words that tell it apart: "Anna", "foreign".</param>
/// <param name="Whole">All of them in order.</param>
/// <param name="Initials">Of a name of several words: "sohr"; else 0.</param>
/// <param name="Determiner">The article or pronoun before it; else 0.</param>
/// <param name="Ending">The last three letters of the head: "ist".</param>
internal sealed record Wording(uint Head, uint[] Modifiers, uint Whole, uint Initials, uint Determiner, uint Ending)
{
    private const int MostWords = 8;

    public static Wording OfPronoun(Analysis analysis, int token)
    {
        uint word = Fnv.Hash(analysis.Lower(token));
        return new(word, [], word, 0, 0, 0);
    }

    public static Wording OfNoun(Analysis analysis, int head, TokenRange words) => Of(analysis, words, head);

    public static Wording OfName(Analysis analysis, int head, TokenRange words) =>
        Of(analysis, words, LastOfName(analysis, head, words));

    /// <param name="last">The word that others would use alone: "Lee".</param>
    public static Wording Of(Analysis analysis, TokenRange words, int last)
    {
        var parts = new List<uint>();
        uint determiner = 0;
        Span<char> initials = stackalloc char[MostWords];
        int capitals = 0;
        for (int token = words.Start; token < words.End && parts.Count < MostWords; token++)
        {
            bool isContent = analysis.Upos(token) is Upos.Noun or Upos.ProperNoun or Upos.Adjective or Upos.Numeral or Upos.Other
                && MentionWords.Instance.OfTitle(analysis.Form(token)) is null;
            if (isContent || token == last)
            {
                parts.Add(WordOf(analysis, token));
                if (capitals < MostWords && char.IsUpper(analysis.Form(token)[0]))
                {
                    initials[capitals++] = char.ToLowerInvariant(analysis.Form(token)[0]);
                }
            }
            else if (determiner == 0 && analysis.Upos(token) is Upos.Determiner or Upos.Pronoun)
            {
                determiner = Fnv.Hash(analysis.Lower(token));
            }
        }

        uint headWord = WordOf(analysis, last);
        uint whole = parts.Aggregate(Fnv.Start, Fnv.Add);
        parts.Remove(headWord);
        return new(headWord, [.. parts], whole, capitals > 1 ? Fnv.Hash(initials[..capitals]) : 0, determiner, EndingOf(analysis, last));
    }

    private static uint WordOf(Analysis analysis, int token) =>
        Fnv.Hash(analysis.Upos(token) == Upos.Noun ? analysis.Lemma(token) : analysis.Lower(token));

    private static uint EndingOf(Analysis analysis, int token)
    {
        string lemma = analysis.Lemma(token);
        return Fnv.Hash(lemma.AsSpan(Math.Max(0, lemma.Length - 3)));
    }

    /// <summary>"Anna | Brandt": the tree hangs the rest of a name on its first word.</summary>
    private static int LastOfName(Analysis analysis, int head, TokenRange words)
    {
        int last = head;
        foreach (int child in analysis.Children(head))
        {
            last = child > head && words.Contains(child) && analysis.Relation(child) is Relation.Flat ? child : last;
        }

        return last;
    }
}
