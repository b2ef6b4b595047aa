using System.Collections.Immutable;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>What a sense asks before its act is believed.</summary>
internal static class ActConditions
{
    public static bool Hold(
        Analysis analysis,
        ActLexicon lexicon,
        Candidate act,
        ImmutableArray<PartyMention> actors,
        ImmutableArray<PartyMention> recipients,
        ImmutableArray<ActFigure> figures)
    {
        var sense = act.Sense;
        bool named = !actors.IsEmpty || !recipients.IsEmpty;
        return (named || !sense.Has(ActTraits.NeedsParty | ActTraits.Weak))
            && (
                !sense.Has(ActTraits.Weak)
                || actors.Any(IsKnown)
                || recipients.Any(IsKnown)
                || IsTruce(analysis, lexicon, act.Head))
            && (!sense.Has(ActTraits.ArmedActor) || actors.Any(party => IsArmed(analysis, lexicon, party)))
            && (!sense.Has(ActTraits.OfPerson) || !recipients.IsEmpty || !figures.IsEmpty)
            && (!sense.Has(ActTraits.TruceOnly) || IsTruce(analysis, lexicon, act.Head))
            && (
                !sense.Has(ActTraits.Warlike)
                || !actors.IsEmpty && actors.Any(party => IsArmed(analysis, lexicon, party))
                || Surroundings.AreWarlike(analysis, lexicon, act.Head))
            && (
                !sense.Has(ActTraits.OfPlace | ActTraits.Ground | ActTraits.Supply | ActTraits.OfArmed)
                || Surroundings.Fit(analysis, lexicon, act))
            && (
                !sense.Has(ActTraits.Revenge)
                || Governs(analysis, act.Head, "revenge")
                || Governs(analysis, act.Head, "retaliate"));
    }

    /// <summary>A party of some state, group or sector, rather than anybody.</summary>
    private static bool IsKnown(PartyMention party) =>
        party.Actor.Country is not null || party.Actor.Sector is not null;

    private static bool IsArmed(Analysis analysis, ActLexicon lexicon, PartyMention party) =>
        party.Actor.Sector is Sector.Mil or Sector.Reb or Sector.Uaf
        || lexicon.Classes.Is(analysis.Lemma(party.Head), "armed");

    private static bool IsTruce(Analysis analysis, ActLexicon lexicon, int noun)
    {
        var words = analysis.Subtree(noun);
        for (int token = words.Start; token < words.End; token++)
        {
            if (lexicon.Classes.Is(analysis.Lemma(token), "truce"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Governs(Analysis analysis, int verb, string lemma)
    {
        var words = analysis.Subtree(verb);
        for (int token = words.Start; token < words.End; token++)
        {
            if (analysis.Lemma(token) == lemma)
            {
                return true;
            }
        }

        return false;
    }
}
