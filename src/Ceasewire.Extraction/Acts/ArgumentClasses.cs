using Ceasewire.Extraction.Parties;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// Which classes of classes.tsv an argument belongs to, by its lemma, its name, its number and the party that it names.
/// </summary>
internal sealed class ArgumentClasses(WordClasses classes)
{
    private readonly ulong _party = Bit(classes, "party");
    private readonly ulong _person = Bit(classes, "person");
    private readonly ulong _place = Bit(classes, "place");
    private readonly ulong _leader = Bit(classes, "leader");
    private readonly ulong _pronoun = Bit(classes, "pronoun");
    private readonly ulong _armed = Bit(classes, "armed");
    private readonly ulong _share = Bit(classes, "share");
    private readonly ulong _prisoner = Bit(classes, "prisoner");
    private readonly ulong _number = Bit(classes, "number");

    public ulong Person => _person;

    public ulong Armed => _armed;

    public ulong Place => _place;

    public ulong Of(Analysis analysis, SentenceNames names, int token)
    {
        if (token < 0)
        {
            return 0;
        }

        int quantity = token;
        token = Phrases.Content(analysis, token);
        ulong found = classes.Of(analysis.Lemma(token)) | classes.Of(analysis.Lower(token));
        // "80% of the city" is a share, "hundreds of hostages" are people.
        bool share =
            analysis.Lower(token).EndsWith('%') || (quantity != token && (found & (_person | _armed | _prisoner)) == 0);
        found |= share ? _share : 0;
        if (analysis.Upos(token) == Upos.Pronoun)
        {
            found |=
                _pronoun
                | _person
                | (analysis.Lower(token) is "they" or "it" or "we" or "them" or "us" ? _party | _armed : 0);
        }
        else if (analysis.Upos(token) == Upos.Numeral)
        {
            found |= _person | _number;
        }

        found |= names.KindOf(token) switch
        {
            EntityKind.Person => _person | _party | _leader,
            EntityKind.Organization => _party | _armed,
            EntityKind.Nationality => _party | _armed | _person | _leader,
            EntityKind.Place => _place | _party | _leader,
            _ => 0,
        };
        return names.PartyAt(token) is { } party ? found | OfParty(party) : found;
    }

    private ulong OfParty(PartyMention party) => _party | party.Actor.Sector switch
    {
        Records.Sector.Mil or Records.Sector.Reb or Records.Sector.Uaf or Records.Sector.Cop => _armed,
        Records.Sector.Cvl => _person,
        _ => 0,
    };

    private static ulong Bit(WordClasses classes, string name) =>
        classes.Named(name) ?? throw new InvalidDataException($"classes.tsv has no class '{name}'.");
}
