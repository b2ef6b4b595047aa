using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions;

/// <summary>
/// Every verb that could tell, with its frame and what the tree makes its content. Which of them do is the lexicon's to
/// say.
/// </summary>
internal static class VerbCues
{
    private enum ObjectPart
    {
        None,
        More,
        Predicate,
    }

    public static IEnumerable<Cue> Find(Analysis analysis)
    {
        bool lostCommas = Commas.AreLost(analysis);
        for (int token = 0; token < analysis.Count; token++)
        {
            if (CanTell(analysis, token) && Read(analysis, token, lostCommas) is { } cue)
            {
                yield return cue;
            }
        }
    }

    /// <summary>A verb, or an adjective that takes a clause: "is confident that".</summary>
    private static bool CanTell(Analysis analysis, int token) =>
        analysis.Upos(token) == Upos.Verb
        || (analysis.Upos(token) == Upos.Adjective && analysis.HasChild(token, Relation.ClausalComplement)
            && analysis.HasChild(token, Relation.Copula));

    private static Cue? Read(Analysis analysis, int verb, bool lostCommas)
    {
        var kind = CueLexicon.Instance.VerbKind(analysis.Lemma(verb)) ?? CueKind.Stance;
        if (kind == CueKind.Seeming)
        {
            return Seeming(analysis, verb);
        }

        if (VerbTeller.IsPassive(analysis, verb) && !analysis.HasChild(verb, Relation.AgentOblique))
        {
            return Passive(analysis, verb, kind);
        }

        return Clause(analysis, verb, kind)
            ?? Around(analysis, verb, kind)
            ?? SentenceEnd.Read(analysis, verb, kind, lostCommas)
            ?? Objects(analysis, verb, kind)
            ?? Oblique(analysis, verb, kind)
            ?? Bare(analysis, verb, kind);
    }

    private static Cue? Clause(Analysis analysis, int verb, CueKind kind)
    {
        int? before = null, after = null;
        foreach (int child in analysis.Children(verb))
        {
            if (IsClauseOf(analysis, verb, child, kind))
            {
                before = child < verb ? child : before;
                after = child > verb ? after ?? child : after;
            }
        }

        if (after is { } clause && !analysis.Subtree(clause).Contains(verb))
        {
            return Make(analysis, verb, CueFrame.Clause, kind, [ToClauseEnd(analysis, verb, clause)]);
        }

        return before is { } told && analysis.Relation(told) == Relation.ClausalComplement
            ? Make(analysis, verb, CueFrame.Around, kind, Outside(analysis, verb, analysis.Subtree(told)))
            : null;
    }

    /// <summary>
    /// A clause that the verb takes; also what the parser coordinated with a verb of saying without an "and": "denied
    /// its jets | were involved". A participle right after the verb is its companion, not its content: "said, adding".
    /// </summary>
    private static bool IsClauseOf(Analysis analysis, int verb, int child, CueKind kind) =>
        analysis.Relation(child) switch
        {
            Relation.ClausalComplement => !(
                analysis.Xpos(child) == "VBG"
                && child <= verb + 2
                && child > verb
                && analysis.Child(child, Relation.Subject) is null),
            Relation.ClausalSubject => true,
            Relation.Conjunct => child > verb
                && kind is CueKind.Telling or CueKind.Denying
                && analysis.Upos(child) == Upos.Verb
                && !analysis.HasChild(child, Relation.CoordinatingConjunction)
                && !analysis.HasChild(child, Relation.Subject)
                && analysis.HasChild(verb, Relation.Object)
                && !HasComma(analysis, verb, child),
            _ => false,
        };

    private static bool HasComma(Analysis analysis, int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (analysis.Form(token) is ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// From the first clause that the verb takes to the last; parsers hang the rest of a long one on the verb itself.
    /// What else the verb governs ends it: "said the town fell, | adding that …".
    /// </summary>
    private static TokenRange ToClauseEnd(Analysis analysis, int verb, int clause)
    {
        var content = analysis.Subtree(clause);
        foreach (int child in analysis.Children(verb))
        {
            // "says the tweet | was wrong": the parser hung the clause's subject on the verb.
            if (child > verb && child < clause && !CueLexicon.Instance.TakesAddressee(analysis.Lemma(verb))
                && analysis.Relation(child) is Relation.Object or Relation.UnmarkedModifier)
            {
                content = content.Union(analysis.Subtree(child));
            }

            if (child <= clause || analysis.Relation(child) == Relation.Punctuation)
            {
                continue;
            }

            if (analysis.Relation(child) != Relation.ClausalComplement)
            {
                break;
            }

            content = content.Union(analysis.Subtree(child));
        }

        return content;
    }

    /// <summary>"The town, he said, is calm": the verb hangs on what it tells.</summary>
    private static Cue? Around(Analysis analysis, int verb, CueKind kind)
    {
        if (analysis.Relation(verb) != Relation.Parataxis || VerbTeller.Of(analysis, verb) is null)
        {
            return null;
        }

        var host = analysis.Subtree(analysis.Head(verb));
        return Make(analysis, verb, CueFrame.Around, kind, Pieces.Without(host, analysis.Subtree(verb)));
    }

    private static Cue? Objects(Analysis analysis, int verb, CueKind kind)
    {
        int? open = analysis.Child(verb, Relation.OpenComplement);
        if (analysis.Child(verb, Relation.Object) is { } thing && thing > verb)
        {
            bool hasPredicate = false;
            var content = analysis.Subtree(thing);
            int last = content.End;
            foreach (int child in analysis.Children(verb))
            {
                var part = child > thing ? PartOf(analysis, child) : ObjectPart.None;
                hasPredicate |= part == ObjectPart.Predicate;
                last = part == ObjectPart.None ? last : Math.Max(last, analysis.Subtree(child).End);
            }

            var whole = open is { } told && told > thing && CueLexicon.Instance.TakesAddressee(analysis.Lemma(verb))
                ? new TokenRange(analysis.Subtree(told).Start, last)
                : new(content.Start, last);
            return Make(analysis, verb, hasPredicate ? CueFrame.ObjectAnd : CueFrame.Object, kind, [whole]);
        }

        return open is { } infinitive && infinitive > verb
            ? Make(analysis, verb, CueFrame.Open, kind, [analysis.Subtree(infinitive)])
            : null;
    }

    /// <summary>
    /// What of a verb belongs to what it tells: "accused them | of shelling" says it of the object; "announced a convoy
    /// | to the town"
    /// is more of the object; "announced it | on Monday", "| after talks" is neither.
    /// </summary>
    private static ObjectPart PartOf(Analysis analysis, int child)
    {
        switch (analysis.Relation(child))
        {
            case Relation.OpenComplement:
                return ObjectPart.Predicate;
            case Relation.Oblique or Relation.AdverbialClause when Preposition(analysis, child) is { } preposition:
                return analysis.Lower(preposition) switch
                {
                    "of" or "as" or "for" or "with" => ObjectPart.Predicate,
                    "about" or "against" or "from" or "over" or "to" or "into" or "including" or "that" =>
                        ObjectPart.More,
                    "in" or "on" or "at" => IsTime(analysis, child) ? ObjectPart.None : ObjectPart.More,
                    _ => ObjectPart.None,
                };
            default:
                return ObjectPart.None;
        }
    }

    private static bool IsTime(Analysis analysis, int noun) =>
        analysis.Upos(noun) == Upos.Numeral
        || (analysis.Upos(noun) is Upos.Noun or Upos.ProperNoun && CueLexicon.Instance.IsTime(analysis.Lower(noun)));

    private static Cue? Oblique(Analysis analysis, int verb, CueKind kind)
    {
        foreach (int child in analysis.Children(verb))
        {
            if (child > verb && analysis.Relation(child) is Relation.Oblique or Relation.AdverbialClause
                && Preposition(analysis, child) is { } preposition && preposition == CuePhrase.Of(analysis, verb).End)
            {
                var phrase = analysis.Subtree(child);
                if (phrase.End <= preposition + 1)
                {
                    return null;
                }

                string word = $"{analysis.Lemma(verb)} {analysis.Lower(preposition)}";
                var cue = Make(analysis, verb, CueFrame.Oblique, kind, [new(preposition + 1, phrase.End)]);
                return cue is null ? null : cue with { Word = word, Words = new(cue.Words.Start, preposition + 1) };
            }
        }

        return null;
    }

    private static int? Preposition(Analysis analysis, int noun) =>
        analysis.Child(noun, Relation.Case)
        ?? (analysis.Upos(noun) == Upos.Verb ? analysis.Child(noun, Relation.Marker) : null);

    /// <summary>No content in the tree: a quotation next to it may be.</summary>
    private static Cue? Bare(Analysis analysis, int verb, CueKind kind) =>
        kind == CueKind.Stance ? null : Make(analysis, verb, CueFrame.Quotation, kind, []);

    /// <summary>
    /// "He is believed to have left"; "it was announced that they left": no teller, and the subject is told of.
    /// </summary>
    private static Cue? Passive(Analysis analysis, int verb, CueKind kind)
    {
        var content = ImmutableArray.CreateBuilder<TokenRange>(2);
        int? subject = analysis.Child(verb, Relation.PassiveSubject);
        int? clause = analysis.Child(verb, Relation.ClausalComplement) ?? analysis.Child(verb, Relation.ClausalSubject)
            ?? analysis.Child(verb, Relation.PassiveClausalSubject);
        int? open = analysis.Child(verb, Relation.OpenComplement);
        if (subject is { } told && clause is null && told < verb)
        {
            content.Add(NounPhrase.Of(analysis, told));
        }

        if ((clause ?? open) is { } rest && rest > verb)
        {
            content.Add(analysis.Subtree(rest));
        }

        return content.Count == 0
            ? null
            : new(
                verb,
                analysis.Lemma(verb),
                CueFrame.Passive, kind,
                CuePhrase.Of(analysis, verb),
                null,
                content.ToImmutable());
    }

    /// <summary>"The fire seems to have stopped".</summary>
    private static Cue? Seeming(Analysis analysis, int verb)
    {
        int? rest = analysis.Child(verb, Relation.OpenComplement) ?? analysis.Child(verb, Relation.ClausalComplement);
        if (rest is not { } complement || complement < verb)
        {
            return null;
        }

        ImmutableArray<TokenRange> content = analysis.Child(verb, Relation.Subject) is { } subject && subject < verb
            ? [NounPhrase.Of(analysis, subject), analysis.Subtree(complement)]
            : [analysis.Subtree(complement)];
        return new(
            verb, analysis.Lemma(verb), CueFrame.Passive, CueKind.Seeming, CuePhrase.Of(analysis, verb), null, content);
    }

    internal static Cue? Make(
        Analysis analysis,
        int verb,
        CueFrame frame,
        CueKind kind,
        ImmutableArray<TokenRange> content) =>
        new(
            verb,
            analysis.Lemma(verb),
            frame, kind,
            CuePhrase.Of(analysis, verb),
            VerbTeller.Of(analysis, verb),
            content);

    /// <summary>A complement that stands before its verb, without the clause of the verb itself.</summary>
    private static ImmutableArray<TokenRange> Outside(Analysis analysis, int verb, TokenRange content)
    {
        var cue = CuePhrase.Of(analysis, verb);
        var hole =
            VerbTeller.Of(analysis, verb) is { } teller && content.Overlaps(teller.Words)
                ? cue.Union(teller.Words)
                : cue;
        return Pieces.Without(content, hole);
    }
}
