using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Which name says where another is: "Hamburg, Germany"; "the Kallaseh neighbourhood of Aleppo"; "Syria's Kobani".
/// Lists ("Aleppo, Homs and Idlib") are told apart by the gazetteer: only what can lie in the next name is contained in
/// it.
/// </summary>
internal sealed class Containment(Gazetteer gazetteer, Analysis analysis, List<FoundName> names)
{
    /// <summary>
    /// Tokens between a name and the one that holds it: "Kallaseh and Sukkari neighbourhoods in rebel-held eastern
    /// Aleppo".
    /// </summary>
    private const int Farthest = 7;

    public void Link()
    {
        for (int i = 0; i + 1 < names.Count; i++)
        {
            var (name, next) = (names[i], names[i + 1]);
            if (name.Role is PlaceRole.Demonym or PlaceRole.InName || next.Role is PlaceRole.Demonym or PlaceRole.InName
                || analysis.Document.SentenceOf(name.Words.Start) != analysis.Document.SentenceOf(next.Words.Start))
            {
                continue;
            }

            switch (Between(name.Words.End, next.Words.Start))
            {
                case Gap.Comma when Holds(next, name) || (IsDivision(next) && !IsPlainCountry(name)):
                    name.Container = next;
                    name.IsContainerStrict = true;
                    break;
                case Gap.Possessive when Holds(name, next) || !next.IsKnown:
                    next.Container = name;
                    break;
                case Gap.Preposition when Holds(next, name) || (!name.IsKnown && next.IsKnown):
                    name.Container = next;
                    break;
            }
        }

        ShareInLists();
    }

    /// <summary>Whether the entry lies in anything that the container's name may stand for.</summary>
    public static bool IsWithinAny(Gazetteer gazetteer, int entry, FoundName container)
    {
        for (int i = container.Matches.Start; i < container.Matches.End; i++)
        {
            int other = gazetteer.MatchAt(i).Entry;
            if (other != entry && gazetteer.IsWithin(entry, other))
            {
                return true;
            }
        }

        return false;
    }

    private enum Gap
    {
        None,
        Comma,
        Possessive,
        Preposition,
    }

    private Gap Between(int start, int end)
    {
        if (end == start + 1 && analysis.Form(start) is ",")
        {
            return Gap.Comma;
        }

        if (end == start + 1 && analysis.Form(start) is "'s" or "’s" or "'" or "’")
        {
            return Gap.Possessive;
        }

        bool hasPreposition = false;
        for (int token = start; token < end; token++)
        {
            if (end - start > Farthest
                || analysis.Upos(token) is Upos.Verb or Upos.Auxiliary or Upos.Punctuation
                    && analysis.Form(token) is not "-")
            {
                return Gap.None;
            }

            hasPreposition |= analysis.Lower(token) is "in" or "of" or "inside" or "within";
        }

        return hasPreposition ? Gap.Preposition : Gap.None;
    }

    /// <summary>
    /// "al-Sukkari and Kallaseh neighborhoods in Aleppo": the unknown names before "and" lie where the last one does.
    /// </summary>
    private void ShareInLists()
    {
        for (int i = names.Count - 2; i >= 0; i--)
        {
            var (name, next) = (names[i], names[i + 1]);
            if (name.Container is null
                && next is { Container: not null, IsContainerStrict: false }
                && name.Cue == next.Cue
                && name.Cue is not null
                && next.Words.Start - name.Words.End <= 2
                && (!name.IsKnown || Holds(next.Container, name)))
            {
                name.Container = next.Container;
            }
        }
    }

    private bool Holds(FoundName outer, FoundName inner)
    {
        for (int i = outer.Matches.Start; i < outer.Matches.End; i++)
        {
            int container = gazetteer.MatchAt(i).Entry;
            for (int j = inner.Matches.Start; j < inner.Matches.End; j++)
            {
                int entry = gazetteer.MatchAt(j).Entry;
                if (entry != container && gazetteer.IsWithin(entry, container))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsDivision(FoundName name) => HasKind(name, PlaceKind.Admin1);

    private bool IsPlainCountry(FoundName name) => HasKind(name, PlaceKind.Country) || HasKind(name, PlaceKind.Admin1);

    private bool HasKind(FoundName name, PlaceKind kind)
    {
        for (int i = name.Matches.Start; i < name.Matches.End; i++)
        {
            if (gazetteer.KindOf(gazetteer.MatchAt(i).Entry) == kind)
            {
                return true;
            }
        }

        return false;
    }
}
