using System.Collections.Frozen;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Extraction.Times.Scanning;

namespace Ceasewire.Extraction.Times.Grammars;

/// <summary>Fixed phrases: "the time being", "right now".</summary>
internal static class Phrases
{
    private static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        WordList.Read("times/phrases.tsv")
            .Select(row => new Phrase(row["phrase"].Split(' '), row["code"]))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static Match? At(Atoms atoms, int at)
    {
        if (atoms[at].Kind != AtomKind.Word || !ByFirstWord.TryGetValue(atoms.Form(at), out var phrases))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (Reads(atoms, at, phrase.Words))
            {
                return new Match(new VagueDate(phrase.Code), at + phrase.Words.Length);
            }
        }

        return null;
    }

    private static bool Reads(Atoms atoms, int at, string[] words)
    {
        for (int i = 1; i < words.Length; i++)
        {
            if (!atoms.Reads(at + i, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Phrase(string[] Words, string Code);
}
