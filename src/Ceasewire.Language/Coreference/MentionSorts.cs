using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>What a noun phrase can stand for, and of which gender.</summary>
internal static class MentionSorts
{
    public static (Sort Sort, Gender Gender) Of(Analysis analysis, int head, TokenRange words, EntityKind? kind)
    {
        string lemma = analysis.Lemma(head);
        if (kind == EntityKind.Person || (analysis.Upos(head) == Upos.ProperNoun && StartsWithTitle(analysis, words)))
        {
            return (Sort.Person, GenderOf(analysis, words));
        }

        if (analysis.Xpos(head) is "NNS" or "NNPS")
        {
            // "The United States" and "the Syrian Democratic Forces" are one body each, but "they" fits the latter too.
            bool isBody = analysis.Xpos(head) == "NNPS" && kind is EntityKind.Place or EntityKind.Organization;
            bool canAct = CanAct(lemma, kind) || analysis.Xpos(head) == "NNPS";
            return (isBody ? Sort.Body : canAct ? Sort.Many : Sort.Thing, Gender.Unknown);
        }

        if ((MentionWords.Instance.OfPerson(lemma) ?? MentionWords.Instance.OfPerson(analysis.Lower(head))) is { } gender
            && kind is null or EntityKind.Other)
        {
            return (Sort.Person, gender == Gender.Unknown ? GenderOf(analysis, words) : gender);
        }

        return kind is EntityKind.Organization or EntityKind.Place || MentionWords.Instance.IsBody(lemma)
            ? (Sort.Body, Gender.Unknown)
            : (Sort.Thing, Gender.Unknown);
    }

    /// <summary>
    /// "National Security Adviser | Ann Lee": a role with the name of its holder right behind, however the tree ties them.
    /// </summary>
    /// <param name="entity">The first that ends behind the head.</param>
    /// <returns>The name.</returns>
    public static TokenRange? HolderBehind(Analysis analysis, int entity, int head, TokenRange words)
    {
        if (analysis.Xpos(head) is "NNS" or "NNPS"
            || (MentionWords.Instance.OfPerson(analysis.Lemma(head)) ?? MentionWords.Instance.OfPerson(analysis.Lower(head))) is null)
        {
            return null;
        }

        for (int i = entity; i < analysis.Entities.Length && analysis.Entities[i].Words.Start <= words.End; i++)
        {
            var (name, kind) = analysis.Entities[i];
            bool isBehind = name.Start == words.End || (name.Start > head && name.Start == head + 1);
            if (kind == EntityKind.Person && isBehind && analysis.Document.SentenceOf(name.Start) == analysis.Document.SentenceOf(head))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>
    /// Two capitalised words or more, no article before them, no "ministry" or "Front" among them, not in capitals.
    /// </summary>
    public static bool MayBePerson(Analysis analysis, TokenRange name)
    {
        if (name.Length < 2 || (name.Start > 0 && analysis.Upos(name.Start - 1) == Upos.Determiner))
        {
            return false;
        }

        for (int token = name.Start; token < name.End; token++)
        {
            if (analysis.Upos(token) is not (Upos.ProperNoun or Upos.Punctuation) || MentionWords.Instance.IsBody(analysis.Lower(token))
                || (analysis.Form(token) is [_, >= 'A' and <= 'Z', ..]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanAct(string lemma, EntityKind? kind) =>
        kind is EntityKind.Person or EntityKind.Nationality or EntityKind.Organization or EntityKind.Place
        || MentionWords.Instance.OfPerson(lemma) is not null || MentionWords.Instance.IsBody(lemma);

    private static bool StartsWithTitle(Analysis analysis, TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (MentionWords.Instance.OfTitle(analysis.Form(token)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Gender GenderOf(Analysis analysis, TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Upos(token) is Upos.ProperNoun or Upos.Noun)
            {
                if (MentionWords.Instance.OfTitleOrName(analysis.Form(token)) is { } gender)
                {
                    return gender;
                }

                bool isFollowed = token + 1 < words.End && analysis.Upos(token + 1) == Upos.ProperNoun;
                if (isFollowed && MentionWords.Instance.OfGivenName(analysis.Form(token)) is { } given)
                {
                    return given;
                }

                if (MentionWords.Instance.OfPerson(analysis.Lemma(token)) is Gender.Male or Gender.Female)
                {
                    return MentionWords.Instance.OfPerson(analysis.Lemma(token))!.Value;
                }
            }
        }

        return Gender.Unknown;
    }
}
