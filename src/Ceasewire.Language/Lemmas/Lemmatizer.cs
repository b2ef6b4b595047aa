using Ceasewire.Language.Tokens;
using Ceasewire.Text;

namespace Ceasewire.Language.Lemmas;

/// <summary>Makes lemmas and lower-case forms, and keeps those of recent words; for one thread at a time.</summary>
internal sealed class Lemmatizer(LemmaRules rules)
{
    private const int LongestForm = 64;
    private const int Places = 8192;
    private readonly string?[] _kept = new string?[Places];

    /// <summary>The word in lower case.</summary>
    public string Lower(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm)
        {
            return form.ToString().ToLowerInvariant();
        }

        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return Keep(lower);
    }

    /// <param name="xpos">The Penn tag that the word has here.</param>
    public string Lemma(ReadOnlySpan<char> form, string xpos)
    {
        if (form.Length > LongestForm)
        {
            return form.ToString();
        }

        Span<char> lower = stackalloc char[form.Length];
        Fold(form, lower);
        if (rules.Find(lower, xpos, CaseOf(form, xpos)) is not { } edit || edit.Cut > form.Length)
        {
            return Keep(xpos.StartsWith("NNP", StringComparison.Ordinal) ? form : lower);
        }

        Span<char> lemma = stackalloc char[LongestForm + 32];
        var kept = (edit.IsLowered ? lower : form)[..(form.Length - edit.Cut)];
        kept.CopyTo(lemma);
        edit.Added.CopyTo(lemma[kept.Length..]);
        lemma = lemma[..(kept.Length + edit.Added.Length)];
        return Keep(lemma.IsEmpty ? form : lemma);
    }

    /// <summary>
    /// Of names and adjectives ("Iraqi") case tells whether the lemma keeps it; of other words a capital is that of a
    /// headline or of a sentence's start, and of verbs capitals are too.
    /// </summary>
    public static WordCase CaseOf(ReadOnlySpan<char> form, string xpos)
    {
        bool isNameLike = xpos is "NNP" or "NNPS" or "JJ" or "PRP" or "FW" or "GW" or "ADD";
        if (!char.IsUpper(form[0]) || (xpos.Length > 0 && xpos[0] is 'V' or 'R' or 'I' or 'D' or 'M' or 'W'))
        {
            return WordCase.Small;
        }

        foreach (char character in form)
        {
            if (char.IsLower(character))
            {
                return isNameLike ? WordCase.Capital : WordCase.Small;
            }
        }

        return form.Length > 1 ? WordCase.Capitals : isNameLike ? WordCase.Capital : WordCase.Small;
    }

    /// <summary>Lower case with plain apostrophes.</summary>
    public static void Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        for (int i = 0; i < form.Length; i++)
        {
            folded[i] = Characters.IsApostrophe(form[i]) && form.Length > 1 ? '\'' : char.ToLowerInvariant(form[i]);
        }
    }

    private string Keep(ReadOnlySpan<char> text)
    {
        uint hash = Fnv.Hash(text);
        ref string? kept = ref _kept[(hash ^ (hash >> 16)) % Places];
        return kept is not null && text.SequenceEqual(kept) ? kept : kept = text.ToString();
    }
}
