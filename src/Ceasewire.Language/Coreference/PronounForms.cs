using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Which words are mentions on their own.</summary>
internal static class PronounForms
{
    public static MentionForm? Of(Analysis analysis, int token) => analysis.Upos(token) switch
    {
        Upos.Pronoun when analysis.Relation(token) != Relation.Expletive => OfPersonal(analysis.Lower(token)) ?? OfPointing(analysis, token),
        Upos.Determiner when analysis.Relation(token) is not (Relation.Determiner or Relation.PreDeterminer) => OfPointing(analysis, token),
        Upos.Adverb when analysis.Lower(token) is "here" or "there" => MentionForm.There,
        _ => null,
    };

    /// <summary>"fighters | who said": it stands for the noun that its clause hangs on.</summary>
    public static bool IsRelative(Analysis analysis, int token) =>
        analysis.Upos(token) == Upos.Pronoun
        && (analysis.Lower(token) is "who" or "which" or "whom" || (analysis.Lower(token) is "that" && analysis.Xpos(token) == "WDT"));

    public static (Sort Sort, Gender Gender) Meaning(MentionForm form) => form switch
    {
        MentionForm.He => (Sort.Person, Gender.Male),
        MentionForm.She => (Sort.Person, Gender.Female),
        MentionForm.I or MentionForm.You => (Sort.Person, Gender.Unknown),
        MentionForm.They or MentionForm.We => (Sort.Many, Gender.Unknown),
        _ => (Sort.Thing, Gender.Unknown),
    };

    private static MentionForm? OfPersonal(string lower) => lower switch
    {
        "he" or "him" or "his" or "himself" => MentionForm.He,
        "she" or "her" or "hers" or "herself" => MentionForm.She,
        "it" or "its" or "itself" => MentionForm.It,
        "they" or "them" or "their" or "theirs" or "themselves" or "em" => MentionForm.They,
        "i" or "me" or "my" or "mine" or "myself" => MentionForm.I,
        "we" or "us" or "our" or "ours" or "ourselves" or "'s" or "’s" => MentionForm.We,
        "you" or "your" or "yours" or "yourself" or "yourselves" => MentionForm.You,
        _ => null,
    };

    private static MentionForm? OfPointing(Analysis analysis, int token) =>
        analysis.Lower(token) is "this" or "that" or "these" or "those" && analysis.Xpos(token) is not "WDT" ? MentionForm.That : null;
}
