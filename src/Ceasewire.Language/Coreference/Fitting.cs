using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Whether a mention can speak of a referent at all, and whether nothing speaks against it.</summary>
internal static class Fitting
{
    public static bool IsExcluded(Mention mention, Referent referent) =>
        Clash(mention.Gender, referent.Gender) || IsOrphan(mention, referent) || IsInside(mention, referent) || HaveOtherGivenNames(mention, referent)
        || (mention.Form is MentionForm.He or MentionForm.She && (!CanBePerson(referent) || referent.IsPart))
        || (mention.Form == MentionForm.It && referent.Sort == Sort.Person && (referent.HasName || referent.Gender != Gender.Unknown));

    public static bool IsLikely(Mention mention, Referent referent) => mention.Form switch
    {
        MentionForm.He or MentionForm.She =>
            referent.Sort == Sort.Person || (referent.MayBePerson && referent.Sort == Sort.Body),
        MentionForm.It => !referent.HasPlural && referent.Sort is Sort.Body or Sort.Thing,
        MentionForm.They => referent.HasPlural || referent.Sort is Sort.Many or Sort.Body,
        MentionForm.I or MentionForm.We or MentionForm.You => (referent.Forms & (1 << (int)mention.Form)) != 0,
        MentionForm.That or MentionForm.There => true,
        _ => referent.HasHead(mention.Wording.Head),
    };

    /// <summary>"He said no. … | Brandt left.": that the name behind is his is a guess.</summary>
    private static bool IsOrphan(Mention mention, Referent referent) =>
        !mention.IsPronoun && referent.LastNoun is null && referent.First.Form <= MentionForm.They;

    private static bool CanBePerson(Referent referent) =>
        referent.Sort == Sort.Person || referent.MayBePerson
        || (referent.Sort == Sort.Thing && referent.HasName && referent.Kind is null && referent.First.Setting.Role == Relation.Subject);

    private static bool Clash(Gender one, Gender other) => one != Gender.Unknown && other != Gender.Unknown && one != other;

    /// <summary>"| the wife of | the mayor" is not the mayor.</summary>
    private static bool IsInside(Mention mention, Referent referent)
    {
        for (int i = referent.Mentions.Count - 1; i >= 0; i--)
        {
            var other = referent.Mentions[i];
            if (other.Setting.Sentence != mention.Setting.Sentence)
            {
                return false;
            }

            if (other.Span.Overlaps(mention.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Karl Brandt" is not "Anna Brandt".</summary>
    private static bool HaveOtherGivenNames(Mention mention, Referent referent) =>
        mention is { Form: MentionForm.Name, Sort: Sort.Person, Wording.Modifiers.Length: > 0 }
        && referent.LastNoun is { Form: MentionForm.Name, Sort: Sort.Person, Wording.Modifiers.Length: > 0 } other
        && mention.Wording.Head == other.Wording.Head
        && !Array.Exists(mention.Wording.Modifiers, referent.HasWord);
}
