using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// Tells words of war from the same words of sport, weather, trade and feeling by who does it and what it is done to:
/// a winger attacks, a gale pounds, a firm fights a price war, critics let loose a barrage of abuse. What armed men do is
/// never told so, and nothing that may be shelled, shot or seized is among the words of the second kind.
/// </summary>
internal sealed class FigurativeSenses(WordClasses classes)
{
    private readonly ulong _civil = Bit(classes, "civil");
    private readonly ulong _figment = Bit(classes, "figment");
    private readonly ulong _armed = Bit(classes, "armed");

    public bool Has(Analysis analysis, SentenceNames names, Candidate act)
    {
        if (!ActTypes.IsOfConflict(act.Sense.Type) || act.Sense.Has(ActTraits.Skip))
        {
            return false;
        }

        var frame = act.Construction == Construction.Noun && act.Clause >= 0
            ? VerbFrame.Of(analysis, act.Clause)
            : act.Frame;
        if (IsArmed(analysis, names, frame.Doer))
        {
            return false;
        }

        return IsOrHolds(analysis, names, frame.Doer, _civil)
            || (act.Sense.Type != ClaimType.Toll && IsOrHolds(analysis, names, frame.Patient, _figment))
            || (act.Construction is Construction.Noun or Construction.Light && IsOfPeace(analysis, names, act));
    }

    /// <summary>"killed the game off", "seized control of the match", "a swarm of locusts".</summary>
    private bool IsOrHolds(Analysis analysis, SentenceNames names, int argument, ulong wanted)
    {
        if (Is(analysis, names, argument, wanted))
        {
            return true;
        }

        if (argument < 0)
        {
            return false;
        }

        foreach (int child in analysis.Children(argument))
        {
            if (analysis.Relation(child) == Relation.NominalModifier
                && Phrases.HasCase(analysis, child, "of")
                && Is(analysis, names, child, wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "a price war", "an explosion of anger", "waged war on the slugs"; none where a party is named.
    /// </summary>
    private bool IsOfPeace(Analysis analysis, SentenceNames names, Candidate act)
    {
        var modifiers = new List<int>();
        foreach (int child in analysis.Children(act.Head))
        {
            if (analysis.Relation(child) is Relation.NominalModifier or Relation.Compound or Relation.Oblique)
            {
                modifiers.Add(child);
            }
        }

        if (act.Construction == Construction.Light)
        {
            modifiers.AddRange(Phrases.Under(analysis, act.Clause, ["on", "against"]));
        }

        return !modifiers.Exists(word => names.PartyAt(word)?.Actor.Country is not null)
            && modifiers.Exists(word => Is(analysis, names, word, _civil | _figment));
    }

    private bool IsArmed(Analysis analysis, SentenceNames names, int doer) =>
        doer >= 0
        && (names.PartyAt(doer)?.Actor.Sector is Sector.Mil or Sector.Reb or Sector.Uaf
            || (classes.Of(analysis.Lemma(Phrases.Content(analysis, doer))) & _armed) != 0);

    /// <summary>A common noun of the class; a proper one names somebody ("the Front", "the Wolves").</summary>
    private bool Is(Analysis analysis, SentenceNames names, int token, ulong wanted)
    {
        token = Phrases.Content(analysis, token);
        return token >= 0
            && analysis.Upos(token) == Upos.Noun
            && names.KindOf(token) is null
            && (classes.Of(analysis.Lemma(token)) & wanted) != 0;
    }

    private static ulong Bit(WordClasses classes, string name) =>
        classes.Named(name) ?? throw new InvalidDataException($"classes.tsv has no class '{name}'.");
}
