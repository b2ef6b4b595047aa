using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>
/// Finds what a pronoun stands for where the grammar leaves one reading, and refuses otherwise. Inside a sentence it is
/// the subject of a
/// clause above ("Lavrov said | he"); across sentences, the teller or subject of the sentence right before. Nobody
/// named only inside
/// quotation marks, by a possessive or further back is taken.
/// </summary>
internal sealed class PronounResolver(
    Analysis analysis, Passages passages, Quotations quotations, Mention?[] mentions, Chains chains)
{
    /// <summary>How many sentences of quotation alone may stand between a teller and his pronoun.</summary>
    private const int MostQuotedSentences = 3;

    private readonly Dictionary<int, Focus> _focus = [];
    private readonly Passage _passage = new(analysis, passages, quotations, mentions, chains);

    public void Resolve()
    {
        for (int token = 0; token < analysis.Count; token++)
        {
            if (Pronoun.Read(analysis, token) is not { } pronoun || IsExpletive(token))
            {
                continue;
            }

            if (pronoun.IsRelative)
            {
                LinkRelative(token);
            }
            else if ((Within(token, pronoun) ?? Across(token, pronoun)) is { } antecedent)
            {
                chains.LinkPronoun(antecedent, token, pronoun.Gender);
            }
        }
    }

    /// <summary>"fighters | who said": the noun that the clause hangs on.</summary>
    private void LinkRelative(int token)
    {
        int clause = Clauses.Above(analysis, token);
        if (clause >= 0 && analysis.Relation(clause) == Relation.RelativeClause && analysis.Head(clause) is >= 0 and var noun
            && mentions[noun] is not null)
        {
            chains.Link(noun, token);
        }
    }

    private bool IsExpletive(int token) =>
        analysis.Relation(token) == Relation.Expletive
        || (analysis.Lower(token) == "it" && Clauses.Above(analysis, token) is >= 0 and var clause
            && analysis.Upos(clause) is not Upos.Verb && analysis.HasChild(clause, Relation.Copula)
            && (analysis.HasChild(clause, Relation.ClausalSubject) || analysis.HasChild(clause, Relation.ClausalComplement)
                || analysis.HasChild(clause, Relation.OpenComplement)));

    /// <summary>
    /// The subject of the nearest clause above that fits, one in its own clause only for possessives and adjuncts.
    /// </summary>
    private int? Within(int token, Pronoun pronoun)
    {
        if (pronoun.IsPossessive && PossessorBefore(token, pronoun) is { } neighbour)
        {
            return neighbour;
        }

        int clause = Clauses.Above(analysis, token);
        int? own = clause < 0 ? null : Clauses.SharedSubject(analysis, clause);
        bool skipsOwn = !pronoun.IsPossessive || own == token || (own is { } subject && analysis.IsWithin(token, subject));
        int? excluded = own;
        for (int climbed = 0; clause >= 0 && climbed < 6; climbed++)
        {
            int? candidate = Clauses.SharedSubject(analysis, clause);
            if (candidate is { } head && head < token && (!skipsOwn || head != excluded) && !analysis.IsWithin(token, head))
            {
                if (Fits(head, pronoun) && SameSide(head, token))
                {
                    return HasRival(clause, head, token, pronoun) ? null : Known(head);
                }

                // "The army says rebels killed the pilot after he was forced to eject."
                if (climbed > 0 && analysis.Child(clause, Relation.Object) is { } thing && thing < token && Fits(thing, pronoun)
                    && pronoun.Sort == Sort.Person && SameSide(thing, token) && mentions[thing] is not null)
                {
                    return Known(thing);
                }
            }

            clause = Clauses.Above(analysis, clause);
        }

        return null;
    }

    /// <summary>"the government and | its ally".</summary>
    private int? PossessorBefore(int token, Pronoun pronoun)
    {
        int noun = analysis.Head(token);
        return noun >= 0 && analysis.Relation(noun) == Relation.Conjunct && analysis.Head(noun) is >= 0 and var first && first < token
            && mentions[first] is { } mention && (mention.Sort == pronoun.Sort || SortAlone(first) == pronoun.Sort) && GenderFits(first, pronoun)
            ? Known(first)
            : null;
    }

    /// <summary>The sort of the first of coordinated nouns, by itself.</summary>
    private Sort SortAlone(int head) =>
        MentionWords.Instance.OfPerson(analysis.Lemma(head)) is not null ? Sort.Person
        : MentionWords.Instance.IsBody(analysis.Lemma(head)) || mentions[head] is { IsName: true } ? Sort.Body
        : Sort.Thing;

    /// <summary>"Kerry told Lavrov that he": either may be meant.</summary>
    private bool HasRival(int clause, int head, int token, Pronoun pronoun)
    {
        foreach (int child in analysis.Children(clause))
        {
            if (child != head && child < token && analysis.Relation(child) is Relation.Object or Relation.IndirectObject
                && mentions[child] is { Sort: Sort.Person or Sort.Body } && Fits(child, pronoun))
            {
                return true;
            }
        }

        return false;
    }

    private int? Across(int token, Pronoun pronoun)
    {
        int clause = Clauses.Above(analysis, token);
        if (pronoun.IsPossessive || clause < 0 || analysis.NearestSubject(clause) != token || quotations.Of(token) >= 0
            || !IsMain(clause))
        {
            return null;
        }

        return FocusBefore(token, clause, pronoun)
            ?? (pronoun.Sort == Sort.Person ? _passage.OnlyPerson(token, pronoun) : null);
    }

    /// <summary>The teller or subject of the sentence before; sentences of quotation alone are passed over.</summary>
    private int? FocusBefore(int token, int clause, Pronoun pronoun)
    {
        bool tells = analysis.Relation(clause) == Relation.Parataxis || analysis.HasChild(clause, Relation.ClausalComplement)
            || IsBesideQuotation(clause);
        int first = passages.StartAt(token);
        int sentence = analysis.Document.SentenceOf(token) - 1;
        for (int skipped = 0; sentence >= first && skipped <= MostQuotedSentences; sentence--, skipped++)
        {
            var focus = FocusOf(sentence);
            if ((focus.Teller ?? focus.Subject) is { } head)
            {
                bool isUnsure = !tells && focus is { Teller: { } teller, Subject: { } subject } && teller != subject
                    && Fits(subject, pronoun) && Fits(teller, pronoun);
                return isUnsure ? null : Fits(head, pronoun) ? Known(head) : Cited(sentence, pronoun);
            }

            if (!IsQuoted(sentence))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"…, the monitor said, citing | residents. They said …": those whom the teller handed on.</summary>
    private int? Cited(int sentence, Pronoun pronoun)
    {
        var range = analysis.Document.Sentences[sentence];
        for (int token = range.Start; token < range.End; token++)
        {
            if (pronoun.Sort == Sort.Many && analysis.Lower(token) is "citing" or "quoting" && quotations.Of(token) < 0
                && analysis.Child(token, Relation.Object) is { } cited && Fits(cited, pronoun))
            {
                return Known(cited);
            }
        }

        return null;
    }

    /// <summary>A main clause, or one beside the quotation or the statement that it tells.</summary>
    private bool IsMain(int clause)
    {
        int at = clause;
        for (int climbed = 0; climbed < 4; climbed++)
        {
            int head = analysis.Head(at);
            switch (analysis.Relation(at))
            {
                case Relation.Root:
                case Relation.Parataxis:
                    return true;
                case Relation.Conjunct when head >= 0:
                    at = head;
                    break;
                default:
                    return head >= 0 && quotations.Of(head) >= 0 && quotations.Of(at) < 0;
            }
        }

        return false;
    }

    private bool IsBesideQuotation(int clause)
    {
        var range = analysis.Document.Sentences[analysis.Document.SentenceOf(clause)];
        for (int token = Math.Max(range.Start, clause - 6); token < Math.Min(range.End, clause + 6); token++)
        {
            if (quotations.Of(token) >= 0)
            {
                return true;
            }
        }

        // The splitter may have cut the quotation off: "It is over." he said.
        return range.Start > 0 && quotations.Of(Math.Max(0, range.Start - 2)) >= 0 && clause - range.Start <= 3;
    }

    private bool IsQuoted(int sentence)
    {
        var range = analysis.Document.Sentences[sentence];
        return quotations.Of(range.Start + (range.Length / 2)) >= 0;
    }

    private Focus FocusOf(int sentence)
    {
        if (!_focus.TryGetValue(sentence, out var focus))
        {
            _focus[sentence] = focus = Focus.Of(analysis, quotations, sentence);
        }

        return focus;
    }

    /// <summary>A noun stands for itself; a pronoun for what it was resolved to, or for nothing.</summary>
    private int? Known(int head) => mentions[head] is not null || chains.IsLinked(head) ? head : null;

    /// <summary>
    /// A pronoun inside quotation marks is not tied to a noun outside them: someone else speaks there.
    /// </summary>
    private bool SameSide(int head, int token) => quotations.Of(token) < 0 || quotations.Of(head) == quotations.Of(token);

    private bool Fits(int head, Pronoun pronoun)
    {
        var sort = mentions[head]?.Sort ?? Pronoun.Read(analysis, head)?.Sort;
        return (sort == pronoun.Sort || (pronoun.Sort == Sort.Person && mentions[head] is { MayBePerson: true })) && GenderFits(head, pronoun);
    }

    private bool GenderFits(int head, Pronoun pronoun)
    {
        var gender = chains.GenderOf(head);
        return gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || gender == pronoun.Gender;
    }
}
