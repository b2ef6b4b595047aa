using Ceasewire.Text;

namespace Ceasewire.Language.Lemmas;

/// <summary>
/// Lower-case forms and lemmas, keeping those of recent words: a text's words repeat. For one thread at a time.
/// </summary>
internal sealed class RecentWords(Lemmatizer lemmatizer)
{
    private const int Places = 8192;
    private const int LongestKept = 64;
    private readonly Word[] _words = new Word[Places];

    /// <param name="xpos">The Penn tag that the word has here.</param>
    public (string Lower, string Lemma) Read(ReadOnlySpan<char> form, string xpos)
    {
        if (form.Length > LongestKept)
        {
            return (lemmatizer.Lower(form), lemmatizer.Lemma(form, xpos));
        }

        ref var word = ref _words[PlaceOf(form, xpos)];
        if (word.Form is null || !form.SequenceEqual(word.Form) || word.Xpos != xpos)
        {
            string lower = lemmatizer.Lower(form);
            word = new(form.SequenceEqual(lower) ? lower : form.ToString(), xpos, lower, lemmatizer.Lemma(form, xpos));
        }

        return (word.Lower, word.Lemma);
    }

    // Of the form and the ends of the tag, in which "VBD" and "VBN" differ.
    private static uint PlaceOf(ReadOnlySpan<char> form, string xpos)
    {
        uint hash = Fnv.Hash(form, xpos.Length == 0 ? Fnv.Start : Fnv.Start ^ (xpos[0] * 31u) ^ (xpos[^1] * 977u));
        return (hash ^ (hash >> 16)) % Places;
    }

    private readonly record struct Word(string? Form, string Xpos, string Lower, string Lemma);
}
