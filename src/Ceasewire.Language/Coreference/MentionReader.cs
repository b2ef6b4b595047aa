using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>Finds the noun phrases of a text, and what each can stand for.</summary>
internal static class MentionReader
{
    /// <summary>One entry a token: its mention where it heads one.</summary>
    public static Mention?[] Read(Analysis analysis)
    {
        var mentions = new Mention?[analysis.Count];
        int entity = 0;
        for (int token = 0; token < analysis.Count; token++)
        {
            while (entity < analysis.Entities.Length && analysis.Entities[entity].Words.End <= token)
            {
                entity++;
            }

            if (analysis.Upos(token) is not (Upos.Noun or Upos.ProperNoun or Upos.Numeral)
                || analysis.Relation(token) is Relation.Compound or Relation.Flat or Relation.Fixed or Relation.NumericModifier or Relation.DescriptiveModifier)
            {
                continue;
            }

            EntityKind? kind = entity < analysis.Entities.Length && analysis.Entities[entity].Words.Contains(token)
                ? analysis.Entities[entity].Kind
                : null;
            var words = Words(analysis, token);
            kind = NamesPerson(analysis, entity, token, words) ? EntityKind.Person : kind;
            var (sort, gender) = Classify(analysis, token, words, kind);
            bool isOne = !HasConjunct(analysis, token);
            bool isName = isOne && (kind is not null || analysis.Upos(token) == Upos.ProperNoun);
            mentions[token] = new(token, isOne ? words : WithConjuncts(analysis, token, words), sort, gender, isName)
            {
                MayBePerson = isName && kind == EntityKind.Organization && MayBePerson(analysis, analysis.Entities[entity].Words),
            };
        }

        return mentions;
    }

    /// <summary>
    /// The head with the modifiers before it, the rest of its name, and an "of" or "for" phrase right after it.
    /// </summary>
    private static TokenRange Words(Analysis analysis, int head)
    {
        int start = head, end = head + 1;
        foreach (int child in analysis.Children(head))
        {
            var range = analysis.Subtree(child);
            switch (analysis.Relation(child))
            {
                case Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound or Relation.PossessiveModifier
                    or Relation.NumericModifier or Relation.UnmarkedModifier or Relation.DescriptiveModifier when child < head:
                    start = Math.Min(start, range.Start);
                    break;
                case Relation.Flat or Relation.Compound when child > head:
                    end = Math.Max(end, child + 1);
                    break;
                case Relation.NominalModifier when child > head && range.Start == end && analysis.Lower(end) is "of" or "for":
                    end = range.End;
                    break;
                default:
                    break;
            }
        }

        return new(start, end);
    }

    private static (Sort Sort, Gender Gender) Classify(Analysis analysis, int head, TokenRange words, EntityKind? kind)
    {
        string lemma = analysis.Lemma(head);
        if (HasConjunct(analysis, head))
        {
            return (CanAct(lemma, kind) || analysis.Upos(head) == Upos.ProperNoun ? Sort.Many : Sort.Thing, Gender.Unknown);
        }

        bool isPlural = analysis.Xpos(head) is "NNS" or "NNPS";
        if (kind == EntityKind.Person || (analysis.Upos(head) == Upos.ProperNoun && StartsWithTitle(analysis, words)))
        {
            return (Sort.Person, GenderOf(analysis, words));
        }

        if (isPlural)
        {
            // "The United States" and "the Syrian Democratic Forces" are one body each, but "they" fits the latter too.
            var sort = analysis.Xpos(head) == "NNPS" && kind is EntityKind.Place or EntityKind.Organization ? Sort.Body
                : CanAct(lemma, kind) || analysis.Xpos(head) == "NNPS" ? Sort.Many
                : Sort.Thing;
            return (sort, Gender.Unknown);
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

    private static bool CanAct(string lemma, EntityKind? kind) =>
        kind is EntityKind.Person or EntityKind.Nationality or EntityKind.Organization or EntityKind.Place
        || MentionWords.Instance.OfPerson(lemma) is not null || MentionWords.Instance.IsBody(lemma);

    /// <summary>"National Security Adviser | Ann Lee": the head is a role, the name follows it.</summary>
    private static bool NamesPerson(Analysis analysis, int entity, int head, TokenRange words)
    {
        if (MentionWords.Instance.OfPerson(analysis.Lower(head)) is null)
        {
            return false;
        }

        for (int i = entity; i < analysis.Entities.Length && analysis.Entities[i].Words.Start < words.End; i++)
        {
            if (analysis.Entities[i].Kind == EntityKind.Person && analysis.Entities[i].Words.Start > head)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Two capitalised words or more, no article before them, no "ministry" or "Front" among them, not in capitals.
    /// </summary>
    private static bool MayBePerson(Analysis analysis, TokenRange name)
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

    /// <summary>"the army and its allies" whole; what "they" stands for is both.</summary>
    private static TokenRange WithConjuncts(Analysis analysis, int head, TokenRange words)
    {
        foreach (int child in analysis.Children(head))
        {
            words = analysis.Relation(child) == Relation.Conjunct ? new(words.Start, Math.Max(words.End, child + 1)) : words;
        }

        return words;
    }

    private static bool HasConjunct(Analysis analysis, int head)
    {
        // "Ann Lee, a nurse and mother" is one person.
        if (analysis.Relation(head) == Relation.Apposition)
        {
            return false;
        }

        foreach (int child in analysis.Children(head))
        {
            if (analysis.Relation(child) == Relation.Conjunct && analysis.Upos(child) is Upos.Noun or Upos.ProperNoun or Upos.Pronoun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithTitle(Analysis analysis, TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (MentionWords.Instance.OfTitle(analysis.Form(token).ToString()) is not null)
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
                if (MentionWords.Instance.OfTitleOrName(analysis.Form(token).ToString()) is { } gender)
                {
                    return gender;
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
