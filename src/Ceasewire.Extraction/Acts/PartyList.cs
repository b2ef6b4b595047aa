using System.Collections.Immutable;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// The parties of one role, each once. Nouns that name no known party are kept where the act makes them one.
/// </summary>
internal sealed class PartyList(Analysis analysis, SentenceNames names, ActLexicon lexicon, ArgumentClasses classes)
{
    private ImmutableArray<PartyMention>.Builder? _found;

    public ImmutableArray<PartyMention> Except { get; init; } = [];

    /// <summary>Whether buildings, vehicles and supplies may stand as recipients.</summary>
    public bool TakesTargets { get; init; }

    /// <summary>
    /// Whether a country's name after a preposition is its government: "talks with Egypt", not "raids on Egypt".
    /// </summary>
    public bool TakesStates { get; init; }

    public bool IsEmpty => _found is null;

    public ImmutableArray<PartyMention> ToImmutable() => _found?.ToImmutable() ?? [];

    public void AddActor(int head)
    {
        if (lexicon.Classes.Is(analysis.Lemma(head), "weapon")
            || (lexicon.Nouns.TryGetValue(analysis.Lemma(head), out var senses) && senses[0].Has(ActTraits.Violence)))
        {
            AddOwners(head);
            return;
        }

        Add(head, "aircraft");
    }

    public void AddRecipient(int head)
    {
        Add(head, TakesTargets ? "target" : "person");
        foreach (int child in analysis.Children(head))
        {
            // "31 people, including two medics": the part is told too.
            if (analysis.Relation(child) is Relation.NominalModifier or Relation.Oblique
                && Phrases.CaseOf(analysis, child) is "including" or "among")
            {
                Add(child, "person");
            }
        }
    }

    /// <summary>Only a party of some state, group or sector.</summary>
    public void AddKnown(int head)
    {
        if (names.PartyAt(Phrases.Content(analysis, head)) is { } party
            && (party.Actor.Id is not null || (party.Actor.Country is not null && party.Actor.Sector is not null)))
        {
            Keep(party);
        }
    }

    /// <summary>"Syrian" in "Syrian air strikes", "rebel" in "rebel retreats".</summary>
    public void AddModifier(int token)
    {
        if (analysis.Lower(token) == "military")
        {
            return;
        }

        ulong found = classes.Of(analysis, names, token);
        bool party = names.PartyAt(token) is not null || lexicon.Classes.Is(analysis.Lemma(token), "armed")
            || lexicon.Classes.Is(analysis.Lemma(token), "party")
            || (found & classes.Person) != 0 && lexicon.Classes.Is(analysis.Lemma(token), "person");
        if (names.PartyAt(token) is { Actor: { Country: not null, Sector: null } } state
            && analysis.Upos(token) is Upos.Adjective or Upos.ProperNoun)
        {
            // "Syrian air strikes" are of the state.
            Keep(names.Parties.Recast(state, Sector.Gov));
        }
        else if (party || names.KindOf(token) is EntityKind.Nationality or EntityKind.Organization or EntityKind.Person)
        {
            Take(token);
        }
    }

    /// <summary>"air strikes killed 30": whose strikes they are is told beside the noun, if at all.</summary>
    public void AddOwners(int noun)
    {
        foreach (int child in analysis.Children(noun))
        {
            switch (analysis.Relation(child))
            {
                case Relation.Compound or Relation.AdjectivalModifier or Relation.PossessiveModifier:
                    AddModifier(child);
                    break;
                case Relation.AdjectivalClause
                    when VerbFrame.Of(analysis, child) is { IsPassive: true, Doer: >= 0 } frame:
                    Add(frame.Doer, "aircraft");
                    break;
                case Relation.NominalModifier when Phrases.CaseOf(analysis, child) is "by" or "from":
                    Add(child, "aircraft");
                    break;
            }
        }
    }

    private void Add(int head, string alsoTakes)
    {
        head = Phrases.Content(analysis, head);
        var split = names.Parties.Split(head);
        if (!split.IsEmpty)
        {
            foreach (var party in split)
            {
                Keep(party);
            }

            return;
        }

        if (IsParty(head, alsoTakes)
            || (TakesStates && names.KindOf(head) == EntityKind.Place && names.PartyAt(head) is not null))
        {
            Take(head);
        }

        foreach (int child in analysis.Children(head))
        {
            if (analysis.Relation(child) == Relation.Conjunct && IsParty(child, alsoTakes))
            {
                Take(child);
            }
        }
    }

    private bool IsParty(int head, string alsoTakes)
    {
        if (analysis.Upos(head) == Upos.Pronoun || names.KindOf(head) == EntityKind.Place)
        {
            return false;
        }

        string lemma = analysis.Lemma(head);
        return analysis.Upos(head) == Upos.Numeral
            || lexicon.Classes.Is(lemma, "person")
            || lexicon.Classes.Is(lemma, "armed")
            || lexicon.Classes.Is(lemma, "party")
            || lexicon.Classes.Is(lemma, "number")
            || lexicon.Classes.Is(lemma, "aircraft")
            || lexicon.Classes.Is(lemma, "demo")
            || (alsoTakes == "target" && (lexicon.Classes.Is(lemma, "target") || lexicon.Classes.Is(lemma, "aid")))
            || names.KindOf(head) is EntityKind.Person or EntityKind.Organization or EntityKind.Nationality;
    }

    private void Take(int head)
    {
        if (names.PartyAt(head) is { } known)
        {
            Keep(known);
            return;
        }

        var words = NounPhrase(head);
        string name = analysis.Document[analysis.Document.Cover(words)].ToString();
        Keep(new PartyMention(head, words, new Actor(name, null, null, null), null));
    }

    private void Keep(PartyMention party)
    {
        bool known =
            Except.Any(other => other.Head == party.Head) || (_found?.Any(other => other.Head == party.Head) ?? false);
        if (!known)
        {
            (_found ??= ImmutableArray.CreateBuilder<PartyMention>()).Add(party);
        }
    }

    /// <summary>The noun with the words before it that identify it.</summary>
    private TokenRange NounPhrase(int head)
    {
        int start = head, end = head + 1;
        while (start > 0 && analysis.Head(start - 1) == head
            && analysis.Relation(start - 1) is Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound
                or Relation.NumericModifier or Relation.PossessiveModifier)
        {
            start--;
        }

        while (end < analysis.Count
            && analysis.Head(end) == head
            && analysis.Relation(end) is Relation.Flat or Relation.Compound)
        {
            end++;
        }

        return new TokenRange(start, end);
    }
}
