using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>A registry name in a document.</summary>
/// <param name="Actor">Who it names at the day of the report; out of every term, the person without a sector.</param>
internal sealed record NameMatch(TokenRange Words, NameKind Kind, Actor Actor);

/// <summary>Finds registry names: the longest that starts at a word, left to right.</summary>
internal static class NameFinder
{
    public static List<NameMatch> Find(Analysis analysis, ActorRegistry registry, DateOnly? day)
    {
        var (words, tokens) = FoldedWords.Of(analysis);
        var found = new List<NameMatch>();
        for (int at = 0; at < words.Count; at++)
        {
            var names = registry.StartingWith(words[at]);
            int length = LongestMatch(analysis, names, words, tokens, at);
            if (length == 0)
            {
                continue;
            }

            var range = new TokenRange(tokens[at], tokens[at + length - 1] + 1);
            if (Choose(names, words, at, length, day) is { } match)
            {
                found.Add(new(range, match.Kind, match.Actor));
                at += length - 1;
            }
        }

        return found;
    }

    private static int LongestMatch(
        Analysis analysis,
        ReadOnlySpan<ActorName> names,
        List<string> words,
        List<int> tokens,
        int at)
    {
        foreach (var name in names)
        {
            if (IsAt(name, words, at) && IsWritten(analysis, name, tokens, at))
            {
                return name.Words.Length;
            }
        }

        return 0;
    }

    private static bool IsAt(ActorName name, List<string> words, int at)
    {
        if (at + name.Words.Length > words.Count)
        {
            return false;
        }

        for (int i = 1; i < name.Words.Length; i++)
        {
            if (words[at + i] != name.Words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name has a capital somewhere, an acronym nothing but capitals; it stays in one sentence.</summary>
    private static bool IsWritten(Analysis analysis, ActorName name, List<int> tokens, int at)
    {
        int last = tokens[at + name.Words.Length - 1];
        bool hasUpper = false, hasLower = false;
        for (int token = tokens[at]; token <= last; token++)
        {
            foreach (char c in analysis.Form(token))
            {
                hasUpper |= char.IsUpper(c);
                hasLower |= char.IsLower(c);
            }
        }

        return hasUpper && !(name.IsAcronym && hasLower)
            && analysis.Document.SentenceOf(tokens[at]) == analysis.Document.SentenceOf(last);
    }

    /// <summary>
    /// Of the names with these words, the one that holds on the day. With no day, or out of every term, one person is
    /// still that person, but no longer known to hold an office.
    /// </summary>
    private static ActorName? Choose(
        ReadOnlySpan<ActorName> names,
        List<string> words,
        int at,
        int length,
        DateOnly? day)
    {
        ActorName? other = null;
        bool differs = false;
        foreach (var name in names)
        {
            if (name.Words.Length != length || !IsAt(name, words, at))
            {
                continue;
            }

            if (day is { } known && name.Holds(known))
            {
                return name;
            }

            differs |= other is not null && other.Actor != name.Actor;
            other ??= name;
        }

        if (other is null || (day is null && !differs))
        {
            return other;
        }

        bool isOnePerson = true;
        foreach (var name in names)
        {
            isOnePerson &= name.Words.Length != length || !IsAt(name, words, at) || name.Actor.Id == other.Actor.Id;
        }

        return !isOnePerson ? null
            : other.Kind == NameKind.Person ? other with { Actor = other.Actor with { Sector = null } }
            : other;
    }
}
