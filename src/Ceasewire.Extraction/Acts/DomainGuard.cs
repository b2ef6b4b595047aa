using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// Keeps sport, business and weather out: "the striker attacked the box" is no assault, and where a whole report is of
/// markets, nobody is attacked unless the sentence itself has a word of armed conflict.
/// </summary>
internal sealed class DomainGuard
{
    /// <summary>Fewer words than this make no report of a domain.</summary>
    private const int Fewest = 3;

    /// <summary>How many words of other domains a report has for each word of conflict before it counts as theirs.</summary>
    private const int Outweighs = 4;

    /// <summary>
    /// A report with more tokens than this uses different words of its domain: aid workers may meet at one market many
    /// times.
    /// </summary>
    private const int ShortReport = 500;

    private readonly Analysis _analysis;
    private readonly ActLexicon _lexicon;
    private readonly bool _isOutside;

    /// <summary>How many words of armed conflict the report has.</summary>
    private readonly int _warfare;

    public DomainGuard(Analysis analysis, ActLexicon lexicon)
    {
        (_analysis, _lexicon) = (analysis, lexicon);
        int domain = 0, warfare = 0;
        var different = new HashSet<string>();
        for (int token = 0; token < analysis.Count; token++)
        {
            string lemma = analysis.Lemma(token);
            warfare += lexicon.Classes.Is(lemma, "warfare") ? 1 : 0;
            if (lexicon.Domains.Of(lemma) != 0)
            {
                domain++;
                different.Add(lemma);
            }
        }

        int words = analysis.Count > ShortReport ? different.Count : domain;
        _warfare = warfare;
        _isOutside = words >= Fewest && domain > Outweighs * warfare;
    }

    /// <summary>Whether a sentence is of another domain as a whole: two words of the domain make it so.</summary>
    public bool IsOutside(TokenRange sentence)
    {
        ulong once = 0, twice = 0;
        bool armed = false;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            string lemma = _analysis.Lemma(token);
            ulong domains = _lexicon.Domains.Of(lemma) & ~_lexicon.Domains.Named("commerce")!.Value;
            twice |= once & domains;
            once |= domains;
            armed |=
                _analysis.Upos(token) is Upos.Noun
                && _lexicon.Classes.Is(lemma, "armed")
                && !_lexicon.Classes.Is(lemma, "party");
        }

        return twice != 0 && !armed;
    }

    /// <summary>
    /// In a report of another domain: conflict only beside a word of it, and talk only of those who make politics.
    /// </summary>
    public bool Allows(Act act, TokenRange sentence)
    {
        if (IsGame(act, sentence))
        {
            return false;
        }

        if (_isOutside)
        {
            return ActTypes.IsOfConflict(act.Type)
                ? HasWarfare(sentence)
                : act.Actors.Any(IsPolitical) || act.Recipients.Any(IsPolitical);
        }

        return !IsForce(act) || act.Figures.Length > 0 || _warfare > WarfareIn(act.Trigger)
            || act.Actors.Any(IsOfConflict) || act.Recipients.Any(IsOfConflict)
            || Has("unmistakable", act.Trigger) || (act.Actors.IsEmpty && Has("settlement", act.Clause));
    }

    /// <summary>
    /// What a report that has no other word of war believes only of those who wage it: "the Eagles ambushed the
    /// favourites", "bees attacked a jogger". Arrests, what befalls people and how things stand ("the valley is
    /// inaccessible") are told of in such reports too.
    /// </summary>
    private bool IsForce(Act act) => act.Type is ClaimType.Assault or ClaimType.Control or ClaimType.Mobilize
        or ClaimType.Retreat or ClaimType.Threaten
        || act is { Type: ClaimType.Coerce, Mode: not "arrest" and not "blockade" }
        || (act.Type is ClaimType.Situation or ClaimType.Coerce && Has("violence", act.Trigger));

    private static bool IsOfConflict(Parties.PartyMention party) => party.Actor.Country is not null
        || party.Actor.Sector is Sector.Mil or Sector.Reb or Sector.Uaf or Sector.Cop or Sector.Spy or Sector.Opp;

    /// <summary>
    /// "Germany crushed Austria in the semifinal": states that do something beside a word of a contest, in a report
    /// without a word of war, are teams. A government or a minister is none.
    /// </summary>
    private bool IsGame(Act act, TokenRange sentence)
    {
        if (_warfare > 0
            || !(ActTypes.IsOfConflict(act.Type) || act.Type == ClaimType.Consult)
            || act.Actors.Length + act.Recipients.Length == 0
            || !act.Actors.Concat(act.Recipients).All(IsState))
        {
            return false;
        }

        for (int token = sentence.Start; token < sentence.End; token++)
        {
            if (_analysis.Upos(token) == Upos.Noun && _lexicon.Classes.Is(_analysis.Lemma(token), "contest"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsState(Parties.PartyMention party) =>
        _analysis.Upos(party.Head) == Upos.ProperNoun
        && party.Actor is { Country: { } country, Sector: Sector.Gov, Id: { } id } && country.Length == 3
        && id.EndsWith("-gov", StringComparison.Ordinal);

    private int WarfareIn(TokenRange words) => Count("warfare", words);

    private bool Has(string wordClass, TokenRange words) => Count(wordClass, words) > 0;

    private int Count(string wordClass, TokenRange words)
    {
        int count = 0;
        for (int token = words.Start; token < words.End; token++)
        {
            count += _lexicon.Classes.Is(_analysis.Lemma(token), wordClass) ? 1 : 0;
        }

        return count;
    }

    private static bool IsPolitical(Parties.PartyMention party) =>
        party.Actor.Country is not null && party.Actor.Sector is not (null or Sector.Bus or Sector.Cvl or Sector.Med);

    private bool HasWarfare(TokenRange sentence) => WarfareIn(sentence) > 0;
}
