using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Links names to fuller ones before them: a surname to the one person who bears it, "the Observatory" to the one body
/// whose name has that
/// word, "SARC" to "Syrian Arab Red Crescent (SARC)". A short form that fits two names is linked to neither.
/// </summary>
internal sealed class NameMatcher(Analysis analysis, Passages passages, Mention?[] mentions, Chains chains)
{
    private const int Ambiguous = -1;

    private readonly Dictionary<string, int> _byFullName = [];
    private readonly Dictionary<string, int> _byWord = [];

    public void Match()
    {
        int passage = 0;
        foreach (var found in mentions)
        {
            if (found is not { } mention)
            {
                continue;
            }

            if (passages.StartAt(mention.Head) is var start && start != passage)
            {
                passage = start;
                _byFullName.Clear();
                _byWord.Clear();
            }

            if (mention.IsName && analysis.Lower(mention.Words.Start) is not ("a" or "an"))
            {
                MatchName(mention);
            }
            else if (mention.Sort == Sort.Body && IsDefinite(mention))
            {
                MatchDescription(mention);
            }

            MatchAcronym(mention);
        }
    }

    private void MatchName(Mention mention)
    {
        var name = NameWords(mention);
        string full = string.Join(' ', name);
        if (_byFullName.TryGetValue(full, out int same) && mentions[same]!.Value.Sort == mention.Sort)
        {
            chains.Link(same, mention.Head);
            return;
        }

        if (name.Count == 1)
        {
            if (_byWord.TryGetValue(name[0], out int fuller) && fuller != Ambiguous && Fits(fuller, mention))
            {
                chains.Link(fuller, mention.Head);
            }
            else
            {
                // A name on its own that fits two fuller ones still means what it meant before.
                _byFullName.TryAdd(full, mention.Head);
            }

            return;
        }

        _byFullName.TryAdd(full, mention.Head);
        foreach (string word in mention.Sort == Sort.Person ? [name[^1]] : name)
        {
            Register(word, mention, name);
        }
    }

    /// <summary>
    /// The first bearer of a word may be told of by it; a second one makes the word useless on its own.
    /// </summary>
    private void Register(string word, Mention mention, List<string> name)
    {
        if (_byWord.TryAdd(word, mention.Head))
        {
            // "Brandt says no." and, further down, "Anna Brandt".
            if (mention.Sort == Sort.Person && _byFullName.TryGetValue(word, out int bare) && Fits(bare, mention))
            {
                chains.Link(bare, mention.Head);
            }

            return;
        }

        int bearer = _byWord[word];
        if (bearer == Ambiguous || chains.RootOf(bearer) == chains.RootOf(mention.Head))
        {
            return;
        }

        if (mention.Sort == Sort.Person && AreOne(NameWords(mentions[bearer]!.Value), name) && Fits(bearer, mention))
        {
            chains.Link(bearer, mention.Head);
        }
        else
        {
            _byWord[word] = Ambiguous;
        }
    }

    /// <summary>
    /// "President Anna Brandt" and "Anna Brandt": the same last two words, or the words of one among those of the
    /// other.
    /// </summary>
    private static bool AreOne(List<string> one, List<string> other) =>
        (one.Count >= 2 && other.Count >= 2 && one[^1] == other[^1] && one[^2] == other[^2])
        || one.TrueForAll(other.Contains) || other.TrueForAll(one.Contains);

    /// <summary>"the ministry" after "the Foreign Ministry".</summary>
    private void MatchDescription(Mention mention)
    {
        if (mention.Words.Length == 2 && _byWord.TryGetValue(analysis.Lower(mention.Head), out int named) && named != Ambiguous
            && mentions[named] is { Sort: Sort.Body })
        {
            chains.Link(named, mention.Head);
        }
    }

    /// <summary>"the Syrian Arab Red Crescent (SARC)".</summary>
    private void MatchAcronym(Mention mention)
    {
        int open = mention.Words.End;
        if (mention.Sort != Sort.Body || open + 2 >= analysis.Count || analysis.Form(open) is not ("(" or "[") || mentions[open + 1] is null)
        {
            return;
        }

        string acronym = analysis.Form(open + 1).ToString();
        var initials = new System.Text.StringBuilder();
        for (int token = mention.Words.Start; token < mention.Words.End; token++)
        {
            if (analysis.Form(token) is [>= 'A' and <= 'Z' and var initial, ..])
            {
                initials.Append(initial);
            }
        }

        if (acronym.Length >= 2 && initials.ToString().EndsWith(acronym, StringComparison.Ordinal))
        {
            chains.Link(mention.Head, open + 1);
            _byFullName[analysis.Lower(open + 1)] = mention.Head;
        }
    }

    private bool Fits(int fuller, Mention mention)
    {
        var other = mentions[fuller]!.Value;
        return (other.Sort == mention.Sort || mention.Sort == Sort.Thing || other.Sort == Sort.Person && mention.Sort == Sort.Body)
            && (mention.Gender == Gender.Unknown || chains.GenderOf(fuller) is Gender.Unknown || chains.GenderOf(fuller) == mention.Gender);
    }

    private bool IsDefinite(Mention mention) => analysis.Lower(mention.Words.Start) is "the";

    /// <summary>The capitalised words, in lower case, without titles and articles.</summary>
    private List<string> NameWords(Mention mention)
    {
        var words = new List<string>();
        for (int token = mention.Words.Start; token < mention.Words.End; token++)
        {
            if (analysis.Form(token) is [var first, ..] && (char.IsUpper(first) || char.IsDigit(first))
                && analysis.Upos(token) is Upos.ProperNoun or Upos.Noun or Upos.Adjective
                && (mention.Sort != Sort.Person || analysis.Upos(token) == Upos.ProperNoun)
                && MentionWords.Instance.OfTitle(analysis.Form(token).ToString()) is null)
            {
                words.Add(analysis.Lower(token));
            }
        }

        return words.Count > 0 ? words : [analysis.Lower(mention.Head)];
    }
}
