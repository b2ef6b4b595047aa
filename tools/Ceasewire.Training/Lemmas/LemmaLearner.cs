using Ceasewire.Language.Lemmas;
using Ceasewire.Training.Corpora;

namespace Ceasewire.Training.Lemmas;

/// <summary>
/// Counts which edit makes the lemma of each word and ending under each tag, and keeps an entry only where it says
/// something else than the next shorter one.
/// </summary>
internal sealed class LemmaLearner
{
    private readonly Dictionary<LemmaEdit, ushort> _edits = [];
    private readonly Dictionary<ulong, Dictionary<ushort, int>> _counts = [];
    private readonly HashSet<(string Form, string Xpos, WordCase Case)> _words = [];

    public void Add(Sentence sentence)
    {
        for (int i = 0; i < sentence.Forms.Length; i++)
        {
            if (sentence.Lemmas![i] != "_" && EditOf(sentence.Forms[i], sentence.Lemmas[i]) is { } edit)
            {
                Count(sentence.Forms[i], sentence.Xpos![i], edit);
            }
        }
    }

    public LemmaRules Learn()
    {
        var kept = new Dictionary<ulong, ushort>();
        foreach (var (form, xpos, wordCase) in _words.OrderBy(word => word.Form, StringComparer.Ordinal))
        {
            ulong[] keys = [.. LemmaRules.Keys(form, xpos, wordCase)];
            ushort? shorter = null;
            for (int i = keys.Length - 1; i >= 0; i--)
            {
                var counts = _counts[keys[i]];
                ushort best = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
                bool isWord = i == 0;
                if (best != shorter && (isWord || counts.Values.Sum() > 1 || shorter is null))
                {
                    kept[keys[i]] = best;
                }

                shorter = kept.TryGetValue(keys[i], out ushort edit) ? edit : shorter;
            }
        }

        return new([.. _edits.OrderBy(pair => pair.Value).Select(pair => pair.Key)], kept);
    }

    private void Count(string form, string xpos, LemmaEdit edit)
    {
        if (!_edits.TryGetValue(edit, out ushort number))
        {
            _edits.Add(edit, number = (ushort)_edits.Count);
        }

        char[] folded = new char[form.Length];
        Lemmatizer.Fold(form, folded);
        var word = (new string(folded), xpos, Lemmatizer.CaseOf(form, xpos));
        _words.Add(word);
        foreach (ulong key in LemmaRules.Keys(word.Item1, xpos, word.Item3))
        {
            if (!_counts.TryGetValue(key, out var counts))
            {
                _counts.Add(key, counts = []);
            }

            counts[number] = counts.GetValueOrDefault(number) + 1;
        }
    }

    private static LemmaEdit? EditOf(string form, string lemma)
    {
        char[] folded = new char[form.Length];
        Lemmatizer.Fold(form, folded);
        string lower = new(folded);
        int keptAsIs = CommonStart(form, lemma), keptLower = CommonStart(lower, lemma);
        bool isLowered = keptLower >= keptAsIs && keptLower > 0;
        int kept = isLowered ? keptLower : keptAsIs;
        return lemma.Length - kept > 20 || form.Length > 64 ? null : new(isLowered, form.Length - kept, lemma[kept..]);
    }

    private static int CommonStart(string a, string b)
    {
        int length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }

        return length;
    }
}
