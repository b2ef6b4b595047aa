using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Parties;

/// <summary>
/// Who the noun phrase of a head token is: a known name, a role with its owner, or a name that only its words describe.
/// </summary>
internal sealed class Identities
{
    /// <summary>How far a pronoun or owner is followed: "his ministry's spokesman".</summary>
    private const int Deepest = 3;

    private readonly Analysis _analysis;
    private readonly Coreference _coreference;
    private readonly ActorRegistry _registry;
    private readonly Country? _theme;
    private readonly NameMatch?[] _nameAt;
    private readonly EntityKind?[] _entityAt;

    public Identities(
        Analysis analysis, Coreference coreference, ActorRegistry registry, List<NameMatch> names, Country? theme)
    {
        (_analysis, _coreference, _registry, _theme) = (analysis, coreference, registry, theme);
        _nameAt = new NameMatch?[analysis.Count];
        foreach (var name in names)
        {
            _nameAt.AsSpan(name.Words.Start..name.Words.End).Fill(name);
        }

        _entityAt = new EntityKind?[analysis.Count];
        foreach (var entity in analysis.Entities)
        {
            _entityAt.AsSpan(entity.Words.Start..entity.Words.End).Fill(entity.Kind);
        }
    }

    public PartyMention? Of(int head, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (_analysis.Upos(head) == Upos.Pronoun)
        {
            return OfPronoun(head, depth);
        }

        var words = WithName(PhraseBounds.Of(_analysis, head), head);
        return
            (
                OfName(head, words)
                ?? OfRole(head, words, depth)
                ?? OfUnknownName(head, words, depth)
                ?? OfNumber(head, words))
                is { } actor
            ? new PartyMention(head, words, actor, null)
            : null;
    }

    /// <summary>
    /// Nationalities that share the noun with the one nearest it: "Turkish" in "Turkish, Russian leaders".
    /// </summary>
    public List<PartyMention> NationalitiesBefore(int head)
    {
        var role = _registry.Roles.EndingAt(_analysis, head);
        int first = PhraseBounds.Of(_analysis, head).Start;
        var found = new List<PartyMention>();
        foreach (int child in _analysis.Children(head))
        {
            // Left of the comma or conjunction at which the phrase was cut.
            if (child < first && _analysis.Relation(child) is Relation.AdjectivalModifier or Relation.Compound
                && _nameAt[child] is { Kind: NameKind.Adjective or NameKind.Country } name && role is not null)
            {
                found.Add(
                    new(
                        child, name.Words,
                        Side(name.Actor.Country, role.Kind == RoleKind.Leader ? Sector.Gov : role.Sector) ?? name.Actor,
                        null));
            }
        }

        return found;
    }

    /// <summary>"he", "they": who they stand for where that is sure, else only the word.</summary>
    private PartyMention? OfPronoun(int head, int depth)
    {
        if (_analysis.Relation(head) is Relation.Expletive || _analysis.Xpos(head) is not "PRP")
        {
            return null;
        }

        var word = TokenRange.Of(head);
        if (_coreference.NameOf(head) is { } name
            && !name.Contains(head)
            && Of(_analysis.HeadOf(name), depth + 1) is { } known)
        {
            return known with { Head = head, Words = word, Refers = name };
        }

        string lower = _analysis.Lower(head);
        return lower == "it" ? null : new(head, word, new Actor(lower, null, null, null), null);
    }

    /// <summary>
    /// A title takes the person's name right behind it, whatever the tree: "Secretary of State John Kerry".
    /// </summary>
    private TokenRange WithName(TokenRange words, int head)
    {
        int next = words.End;
        bool isTitled =
            next < _analysis.Count
            && _nameAt[head] is not { Kind: NameKind.Person }
            && _entityAt[next] == EntityKind.Person
            && _registry.Roles.EndingAt(_analysis, head) is { Kind: RoleKind.Title or RoleKind.Person }
            && _analysis.Document.SentenceOf(next) == _analysis.Document.SentenceOf(head);
        if (!isTitled)
        {
            return words;
        }

        int end = next;
        while (end < _analysis.Count && _entityAt[end] == EntityKind.Person && _analysis.Upos(end) == Upos.ProperNoun)
        {
            end++;
        }

        return new(words.Start, Math.Max(end, words.End));
    }

    private Actor? OfName(int head, TokenRange words)
    {
        if (_nameAt[words.End - 1] is { Kind: NameKind.Person } person && person.Words.Start > head)
        {
            return IsFormer(words) ? person.Actor with { Sector = null } : person.Actor;
        }

        if (_nameAt[head] is not { } name)
        {
            return null;
        }

        return name.Kind switch
        {
            NameKind.Person when IsFormer(words) => name.Actor with { Sector = null },
            NameKind.Capital when !SpeaksOrActs(head) => null,
            _ => name.Actor,
        };
    }

    /// <summary>
    /// A capital is its government where it is the subject of a verb of action or speech, and no place to be in.
    /// </summary>
    private bool SpeaksOrActs(int head) =>
        _analysis.Relation(head) is Relation.Subject && !_analysis.HasChild(head, Relation.Case)
        && _analysis.Head(head) is >= 0 and var verb && _analysis.Upos(verb) == Upos.Verb;

    private Actor? OfRole(int head, TokenRange words, int depth)
    {
        if (_registry.Roles.EndingAt(_analysis, head) is not { } role)
        {
            return null;
        }

        var owner = Owner(head, words, depth);
        bool isElsewhere = IsElsewhere(head, words);
        var sector = IsFormer(words) ? null : SectorOf(role, head, words, owner);
        sector ??= isElsewhere && _analysis.Lemma(head) == "leader" ? Sector.Gov : null;
        if (owner is { Id: not null }
            && IsArmed(owner.Sector)
            && IsGroup(owner)
            && role.Kind is not (RoleKind.Title or RoleKind.Institution)
            && (role.Sector is null || IsArmed(role.Sector)))
        {
            // "Hezbollah fighters" are Hezbollah.
            return owner;
        }

        string? country = role.Country ?? owner?.Country
            ?? (TakesTheme(role, sector) && !isElsewhere ? _theme?.Code : null);
        return Side(country, sector) ?? new Actor(Text(words), null, country, sector);
    }

    /// <summary>A modifier's side wins over a soldier's or official's own: a "rebel commander" is a rebel.</summary>
    private Sector? SectorOf(Role role, int head, TokenRange words, Actor? owner)
    {
        var side = ModifierBefore(head, words) ?? (owner is not null && IsArmed(owner.Sector) ? owner.Sector : null);
        return (role.Sector, side) switch
        {
            (null, null) when role.Kind == RoleKind.Leader && owner is { Sector: null, Country: not null } =>
                Sector.Gov,
            (null, _) => side ?? owner?.Sector,
            (Sector.Mil or Sector.Reb, Sector.Gov) => Sector.Mil,
            (Sector.Mil or Sector.Reb, Sector.Opp) => Sector.Reb,
            (Sector.Mil or Sector.Reb or Sector.Gov, Sector.Mil or Sector.Reb) => side,
            _ => role.Sector,
        };
    }

    private static bool IsArmed(Sector? sector) => sector is Sector.Reb or Sector.Mil or Sector.Uaf;

    /// <summary>A group of the registry, not a side such as "Syria: armed forces".</summary>
    private static bool IsGroup(Actor actor) => !actor.Name.Contains(": ", StringComparison.Ordinal);

    private static bool TakesTheme(Role role, Sector? sector) =>
        role.Kind != RoleKind.Craft && sector is not (Sector.Uaf or Sector.Igo or Sector.Ngo or Sector.Med)
        && (sector is not null || role.Kind is RoleKind.Person or RoleKind.Collective);

    /// <summary>"world leaders", "neither man", "the leaders | of six countries": of no one country.</summary>
    private bool IsElsewhere(int head, TokenRange words)
    {
        for (int token = words.Start; token < head; token++)
        {
            if (_registry.Roles.IsElsewhere(_analysis.Lower(token)))
            {
                return true;
            }
        }

        foreach (int child in _analysis.Children(head))
        {
            if (child > head && _analysis.Relation(child) == Relation.NominalModifier
                && _registry.Roles.IsElsewhere(_analysis.Lower(child)))
            {
                return true;
            }
        }

        return false;
    }

    private Sector? ModifierBefore(int head, TokenRange words)
    {
        for (int token = head - 1; token >= words.Start; token--)
        {
            if (_nameAt[token] is null && _registry.Roles.ModifierAt(_analysis, token) is { Sector: { } sector })
            {
                return sector;
            }
        }

        return null;
    }

    /// <summary>
    /// Whose it is: a possessor, a nationality, country, group or body named in the phrase, or behind "of".
    /// </summary>
    private Actor? Owner(int head, TokenRange words, int depth)
    {
        if (_analysis.Child(head, Relation.PossessiveModifier) is { } possessor
            && OwnerOf(possessor, depth) is { } known)
        {
            return known;
        }

        for (int token = head - 1; token >= words.Start; token--)
        {
            if (_nameAt[token] is { } name && !IsBacker(name.Words.End))
            {
                return name.Actor;
            }
        }

        for (int token = head + 1; token < words.End; token++)
        {
            if (_nameAt[token] is { } name)
            {
                return name.Actor;
            }
        }

        return Apposition(head, depth);
    }

    /// <summary>"its forces", "the country's army", "Assad's government".</summary>
    private Actor? OwnerOf(int possessor, int depth)
    {
        if (_nameAt[possessor] is { } name)
        {
            return name.Actor;
        }

        if (_analysis.Xpos(possessor) == "PRP$")
        {
            return _coreference.NameOf(possessor) is { } referent && !referent.Contains(possessor)
                ? Of(_analysis.HeadOf(referent), depth + 1)?.Actor
                : null;
        }

        return _analysis.Lower(possessor) is not ("country" or "nation") ? Of(possessor, depth + 1)?.Actor
            : IsPointedAt(possessor) ? LastState(possessor)
            : _theme is not null ? SidePhrases.Of(_theme, Sector.Gov)
            : Of(possessor, depth + 1)?.Actor;
    }

    /// <summary>"that nation's ministry" is of the one last named, not of the one that the report is about.</summary>
    private bool IsPointedAt(int noun) => noun > 0 && _analysis.Lower(noun - 1) is "that";

    private Actor? LastState(int before)
    {
        const int Reach = 80;
        for (int token = before - 1; token >= Math.Max(0, before - Reach); token--)
        {
            if (_nameAt[token] is { Kind: NameKind.Country or NameKind.Adjective, Actor.Country: { } code }
                && _registry.Country(code) is { } state)
            {
                return SidePhrases.Of(state, Sector.Gov);
            }
        }

        return null;
    }

    /// <summary>"Anwar Malek, the Yemeni foreign minister": what stands behind the comma tells who it is.</summary>
    private Actor? Apposition(int head, int depth) =>
        depth == 0 && _analysis.Child(head, Relation.Apposition) is { } apposition
            ? Of(apposition, depth + Deepest)?.Actor
            : null;

    /// <summary>
    /// A person or body that the registry lacks: coded from its title and nationality, named by its words.
    /// </summary>
    private Actor? OfUnknownName(int head, TokenRange words, int depth)
    {
        if (_entityAt[head] is not (EntityKind.Person or EntityKind.Organization)
            || _analysis.Upos(head) is not (Upos.ProperNoun or Upos.Noun))
        {
            return null;
        }

        Role? role = null;
        for (int token = words.Start; token < words.End && role is null; token++)
        {
            role = token == head || _nameAt[token] is not null ? null : _registry.Roles.EndingAt(_analysis, token);
        }

        var owner = Owner(head, words, depth);
        string? country = role?.Country ?? owner?.Country ?? (role?.Sector is not null ? _theme?.Code : null);
        var sector = IsFormer(words) ? null : role is null ? owner?.Sector : SectorOf(role, head, words, owner);
        return new Actor(Text(words), null, country, sector);
    }

    /// <summary>A bare number of people: "another 11 were killed".</summary>
    private Actor? OfNumber(int head, TokenRange words) =>
        _analysis.Upos(head) == Upos.Numeral
        && _analysis.Relation(head) is Relation.Subject or Relation.PassiveSubject or Relation.Object
            ? new Actor(Text(words), null, null, null)
            : null;

    /// <summary>The same words as a party of another sector.</summary>
    public PartyMention Recast(PartyMention mention, Sector sector) =>
        mention with
        {
            Actor = Side(mention.Actor.Country, sector) ?? mention.Actor with { Id = null, Sector = sector },
        };

    /// <returns>The party of that country and sector, or null where one of them is unknown.</returns>
    private Actor? Side(string? country, Sector? sector) =>
        sector is { } known && _registry.Country(country) is { } state ? SidePhrases.Of(state, known) : null;

    private bool IsBacker(int token)
    {
        if (token < _analysis.Count && _analysis.Lower(token) == "-")
        {
            token++;
        }

        return token < _analysis.Count && _registry.Roles.IsLink(_analysis.Lower(token));
    }

    private bool IsFormer(TokenRange words)
    {
        for (int token = words.Start; token < words.End; token++)
        {
            if (_analysis.Lower(token) is "former" or "ex" or "late" or "ousted" or "deposed")
            {
                return true;
            }
        }

        return false;
    }

    private string Text(TokenRange words) => _analysis.Document[_analysis.Document.Cover(words)].ToString();
}
