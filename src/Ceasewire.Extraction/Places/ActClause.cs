using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>Climbs from an act's trigger through the sentence for the places that it is put at.</summary>
internal sealed class ActClause(Analysis analysis, MentionIndex mentions)
{
    /// <summary>How many governing words are looked at: "strikes" in "carried out strikes that …" needs two.</summary>
    private const int Highest = 4;

    public List<PlaceMention> PlacesOf(int trigger)
    {
        var found = new List<PlaceMention>();
        Below(trigger, trigger, found);
        int at = trigger;
        for (int height = 0; found.Count == 0 && height < Highest && CanClimb(at); height++)
        {
            int governor = analysis.Head(at);
            Above(at, governor, found);
            at = governor;
        }

        return found;
    }

    /// <summary>What depends on the word and says where.</summary>
    private void Below(int word, int trigger, List<PlaceMention> found)
    {
        foreach (int child in analysis.Children(word))
        {
            if (IsPlacing(child, word))
            {
                Within(child, found, 0);
            }
        }

        if (found.Count == 0 && mentions.DescribedBy(word) is { } described && word != trigger)
        {
            found.Add(described);
        }
    }

    /// <summary>A governing clause lends its places, but not where it was said or who said it.</summary>
    private void Above(int from, int governor, List<PlaceMention> found)
    {
        if (mentions.At(governor) is { } place && IsNominal(analysis.Relation(from)))
        {
            found.Add(place);
            return;
        }

        if (PlaceWords.Is(analysis.Lemma(governor), PlaceWordClass.Saying) && analysis.Relation(from) is Relation.ClausalComplement or Relation.Parataxis)
        {
            return;
        }

        Below(governor, governor, found);
        if (found.Count == 0 && IsNominal(analysis.Relation(from)) && mentions.DescribedBy(governor) is { } described)
        {
            found.Add(described);
        }
    }

    private bool CanClimb(int token)
    {
        int governor = analysis.Head(token);
        return governor >= 0
            && analysis.Relation(token) is not (Relation.ClausalComplement or Relation.Parataxis)
            | !PlaceWords.Is(analysis.Lemma(governor), PlaceWordClass.Saying);
    }

    private static bool IsNominal(Relation relation) =>
        relation is Relation.NominalModifier or Relation.Compound or Relation.AdjectivalClause or Relation.RelativeClause
            or Relation.PossessiveModifier or Relation.AdjectivalModifier or Relation.UnmarkedModifier;

    /// <summary>Whether this dependent can say where its word happened.</summary>
    private bool IsPlacing(int child, int word)
    {
        switch (analysis.Relation(child))
        {
            case Relation.Object or Relation.PassiveSubject or Relation.Compound or Relation.PossessiveModifier or Relation.UnmarkedModifier
                or Relation.UnmarkedOblique or Relation.Apposition:
                return true;
            case Relation.AdverbialModifier:
                return analysis.Lower(child) is "there" or "here" or "nearby" || mentions.At(child) is not null;
            case Relation.Subject:
                // Of a subject only what it contains says where: "Fighters in Homs laid down arms", "Kobani remained divided".
                return analysis.Upos(word) != Upos.Verb || mentions.At(child)?.Role != PlaceRole.Metonym;
            case Relation.Oblique or Relation.NominalModifier:
                return IsLocative(PlaceRoles.CaseOf(analysis, child), analysis.Lemma(word)) || mentions.At(child) is null;
            case Relation.Conjunct:
                return analysis.Upos(child) != Upos.Verb && analysis.Upos(word) != Upos.Verb;
            default:
                return false;
        }
    }

    private static bool IsLocative(string? preposition, string governor) =>
        preposition is null
        || PlaceWords.Is(preposition, PlaceWordClass.Locative | PlaceWordClass.About)
        || (preposition is "from" or "out" && PlaceWords.Is(governor, PlaceWordClass.Leave));

    /// <summary>The places of a phrase: its head, what lies in it, and its list.</summary>
    private void Within(int head, List<PlaceMention> found, int depth)
    {
        const int Deepest = 6;
        if (mentions.At(head) is { } mention)
        {
            if (mention.Role == PlaceRole.Literal)
            {
                found.Add(mention);
            }
        }
        else if (mentions.DescribedBy(head) is { } described && !HasNamedPart(head))
        {
            found.Add(described);
        }

        if (depth >= Deepest)
        {
            return;
        }

        foreach (int child in analysis.Children(head))
        {
            bool isPart = analysis.Relation(child) switch
            {
                Relation.Conjunct or Relation.Compound or Relation.Apposition or Relation.Flat or Relation.UnmarkedModifier => true,
                Relation.PossessiveModifier => mentions.At(child) is not null || analysis.Upos(child) == Upos.Noun,
                Relation.NominalModifier or Relation.Oblique => IsLocative(PlaceRoles.CaseOf(analysis, child), analysis.Lemma(head)),
                Relation.AdjectivalClause or Relation.RelativeClause => false,
                _ => false,
            };
            if (isPart)
            {
                Within(child, found, depth + 1);
            }
        }
    }

    /// <summary>"the city of Homs", "the Kallaseh district": the name says it, the noun is no description.</summary>
    private bool HasNamedPart(int head)
    {
        foreach (int child in analysis.Children(head))
        {
            if (mentions.At(child) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
