using System.Collections.Frozen;

namespace Ceasewire.Extraction.Times;

/// <summary>
/// Verbs that say of an event only that it is or when: "talks began on Monday", "raids took place overnight".
/// </summary>
internal static class Occurrences
{
    private static readonly FrozenSet<string> Lemmas =
        WordList.Read("times/occurrences.tsv").Select(row => row["lemma"]).ToFrozenSet();

    public static bool Contains(string lemma) => Lemmas.Contains(lemma);
}
