using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>What a pronoun of the third person can stand for.</summary>
internal readonly record struct Pronoun(Sort Sort, Gender Gender, bool IsPossessive, bool IsRelative)
{
    public static Pronoun? Read(Analysis analysis, int token)
    {
        if (analysis.Upos(token) is not Upos.Pronoun)
        {
            return null;
        }

        bool isPossessive = analysis.Relation(token) == Relation.PossessiveModifier;
        return analysis.Lower(token) switch
        {
            "he" or "him" or "his" or "himself" => new(Sort.Person, Gender.Male, isPossessive, false),
            "she" or "her" or "hers" or "herself" => new(Sort.Person, Gender.Female, isPossessive, false),
            "it" or "its" or "itself" => new(Sort.Body, Gender.Unknown, isPossessive, false),
            "they" or "them" or "their" or "theirs" or "themselves" => new(Sort.Many, Gender.Unknown, isPossessive, false),
            "who" or "which" or "whom" => new(Sort.Thing, Gender.Unknown, false, true),
            "that" when analysis.Xpos(token) == "WDT" => new(Sort.Thing, Gender.Unknown, false, true),
            _ => null,
        };
    }
}
