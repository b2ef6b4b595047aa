using System.Collections.Frozen;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// Lemmas by inflected form, for verbs that the lemmatiser did not reduce: regular forms by the rules of spelling,
/// irregular ones from irregular.tsv.
/// </summary>
internal static class VerbForms
{
    private const string Vowels = "aeiou";

    public static FrozenDictionary<string, string> Of(IEnumerable<string> lemmas)
    {
        var forms = new Dictionary<string, string>();
        foreach (var row in WordList.Read("acts/irregular.tsv"))
        {
            foreach (string form in row.List("forms"))
            {
                forms.TryAdd(form, row["lemma"]);
            }
        }

        foreach (string lemma in lemmas)
        {
            foreach (string form in Regular(lemma))
            {
                forms.TryAdd(form, lemma);
            }
        }

        return forms.ToFrozenDictionary();
    }

    private static IEnumerable<string> Regular(string lemma)
    {
        string stem =
            lemma[^1] == 'e' ? lemma[..^1]
            : lemma.Length > 2 && lemma[^1] == 'y' && !Vowels.Contains(lemma[^2], StringComparison.Ordinal)
                ? lemma[..^1] + "i"
            : lemma;
        yield return stem + "ed";
        yield return (stem.EndsWith('i') && lemma[^1] == 'y' ? lemma : stem) + "ing";
        yield return stem.EndsWith('i') && lemma[^1] == 'y' ? stem + "es" : lemma + "s";
        yield return lemma + "es";
        if (Doubles(lemma))
        {
            yield return lemma + lemma[^1] + "ed";
            yield return lemma + lemma[^1] + "ing";
        }
    }

    private static bool Doubles(string lemma) =>
        lemma.Length > 2
        && !Vowels.Contains(lemma[^1], StringComparison.Ordinal)
        && lemma[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(lemma[^2], StringComparison.Ordinal);
}
