using System.Collections.Frozen;
using System.Collections.Immutable;
using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Claims;

/// <summary>
/// Which claim of a report another one denies: "Activists said troops shelled the town. The army denied it." Only words
/// of denial link; two tellers who count differently do not deny each other.
/// </summary>
internal sealed class DenialLinks
{
    /// <summary>What is denied stands at most so many sentences before the denial; after it, in the next one.</summary>
    private const int Reach = 5;

    /// <summary>"It", "the accusation" stand for what was said just before.</summary>
    private const int ReachOfWords = 2;

    private static readonly Lazy<FrozenSet<string>> Accusations = new(() =>
        WordList.Read("attribution/denied.tsv").Select(row => row["word"]).ToFrozenSet());

    private readonly Findings _findings;
    private readonly ImmutableArray<Act> _acts;
    private readonly ImmutableArray<ImmutableArray<Attribution>> _chains;

    private DenialLinks(
        Findings findings, ImmutableArray<Act> acts, ImmutableArray<ImmutableArray<Attribution>> chains) =>
        (_findings, _acts, _chains) = (findings, acts, chains);

    /// <param name="acts">In text order.</param>
    /// <param name="chains">For each act who tells of it.</param>
    /// <returns>For each act the index of the act that it denies; null where it denies none.</returns>
    public static ImmutableArray<int?> Of(
        Findings findings, ImmutableArray<Act> acts, ImmutableArray<ImmutableArray<Attribution>> chains)
    {
        var links = new DenialLinks(findings, acts, chains);
        return [.. Enumerable.Range(0, acts.Length).Select(links.Denied)];
    }

    private int? Denied(int denial)
    {
        var act = _acts[denial];
        bool isWhole = act.Type == ClaimType.Reject && act.Status == ClaimStatus.Happened && IsOfWords(act);
        if (act.Status != ClaimStatus.Denied && !isWhole)
        {
            return null;
        }

        (int score, int? best) = (0, null);
        foreach (int other in Near(denial, isWhole ? ReachOfWords : Reach))
        {
            int fit = isWhole ? FitOfWords(denial, other) : Fit(denial, other);
            (score, best) = fit > score ? (fit, other) : (score, best);
        }

        return best;
    }

    /// <summary>"denied it", "rejected the accusation".</summary>
    private bool IsOfWords(Act act)
    {
        var analysis = _findings.Analysis;
        return analysis.Child(act.Head, Text.Relation.Object) is { } thing
            && Accusations.Value.Contains(analysis.Lemma(thing));
    }

    /// <summary>Acts of the same passage, the nearest before first, then those right after.</summary>
    private IEnumerable<int> Near(int denial, int reach)
    {
        int sentence = SentenceOf(denial);
        int first = Math.Max(sentence - reach, _findings.Passages.StartOf(sentence));
        for (int other = denial - 1; other >= 0 && SentenceOf(other) >= first; other--)
        {
            yield return other;
        }

        for (int other = denial + 1; other < _acts.Length && SentenceOf(other) <= sentence + 1
            && _findings.Passages.StartOf(SentenceOf(other)) == _findings.Passages.StartOf(sentence); other++)
        {
            yield return other;
        }
    }

    private int SentenceOf(int act) => _findings.Analysis.Document.SentenceOf(_acts[act].Head);

    /// <returns>How well the other act is what is denied; 0 where it is not.</returns>
    private int Fit(int denial, int other)
    {
        var (act, claimed) = (_acts[denial], _acts[other]);
        if (!IsClaimed(claimed) || IsSpeaker(denial, other))
        {
            return 0;
        }

        if (claimed.Type == ClaimType.Accuse)
        {
            return Names(claimed.Recipients, Speaker(denial)) ? 1 : 0;
        }

        bool isOneType = act.Type == claimed.Type || (IsHarm(act.Type) && IsHarm(claimed.Type));
        if (!isOneType || Differ(act.Actors, claimed.Actors) || Differ(act.Recipients, claimed.Recipients)
            || IsOfAnother(denial, claimed.Actors))
        {
            return 0;
        }

        bool isOneWord = _findings.Analysis.Lemma(act.Head) == _findings.Analysis.Lemma(claimed.Head);
        return isOneWord ? 3 : 2;
    }

    /// <summary>"It" is what someone else said; best what he said of the one who denies.</summary>
    private int FitOfWords(int denial, int other)
    {
        var claimed = _acts[other];
        if (other > denial || !IsClaimed(claimed) || IsSpeaker(denial, other)
            || (_chains[other].IsEmpty && claimed.Type != ClaimType.Accuse))
        {
            return 0;
        }

        bool isOfDenier = Names(claimed.Actors, Speaker(denial)) || Names(claimed.Recipients, Speaker(denial));
        return isOfDenier ? 2 : 1;
    }

    private static bool IsClaimed(Act act) => act.Status is not (ClaimStatus.Denied or ClaimStatus.Negated);

    private static bool IsHarm(ClaimType type) => type is ClaimType.Assault or ClaimType.Toll;

    /// <summary>Who says it: the innermost teller, else the one who accuses or rejects.</summary>
    private Actor? Speaker(int act)
    {
        if (_chains[act] is [.., { Orphan: false, SourceHead: { } head }])
        {
            return _findings.Parties.At(head)?.Actor;
        }

        return _acts[act].Type is ClaimType.Accuse or ClaimType.Reject && _acts[act].Actors is [var actor, ..]
            ? actor.Actor
            : null;
    }

    /// <summary>Nobody denies what he says himself; a mayor may well deny what a ministry says.</summary>
    private bool IsSpeaker(int act, int other) =>
        Speaker(act) is { } one && Speaker(other) is { } second
        && (one == second || (one.Id is not null && one.Id == second.Id));

    /// <summary>The denial tells no doer, and the claim names another than the one who denies.</summary>
    private bool IsOfAnother(int denial, ImmutableArray<PartyMention> claimed) =>
        !(_acts[denial].Actors.Length > 0 && AreKnown(_acts[denial].Actors))
        && claimed.Length > 0 && AreKnown(claimed)
        && Speaker(denial) is { Country: not null } speaker && !Names(claimed, speaker);

    private static bool Names(ImmutableArray<PartyMention> parties, Actor? actor) =>
        parties.Any(party => AreOneSide(party.Actor, actor));

    private static bool Differ(ImmutableArray<PartyMention> some, ImmutableArray<PartyMention> others) =>
        some.Length > 0 && others.Length > 0 && AreKnown(some) && AreKnown(others)
        && !some.Any(party => Names(others, party.Actor));

    private static bool AreKnown(ImmutableArray<PartyMention> parties) =>
        parties.All(party => party.Actor.Id is not null || party.Actor.Country is not null);

    /// <summary>The same party, or organs of one state.</summary>
    private static bool AreOneSide(Actor? one, Actor? other) =>
        one is not null && other is not null
        && (one.Id is not null && other.Id is not null && one.Id == other.Id
            || (one.Country is not null && one.Country == other.Country && IsState(one) && IsState(other)));

    private static bool IsState(Actor actor) => actor.Sector is Sector.Gov or Sector.Mil or Sector.Cop or Sector.Spy;
}
