using System.Collections.Immutable;
using Ceasewire.Extraction.Figures;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>Gives each number of a sentence to the act whose noun it counts.</summary>
internal sealed class FigureBinder(ActLexicon lexicon)
{
    public ImmutableArray<ActFigure> Of(
        Analysis analysis,
        Candidate act,
        ClaimType type,
        ReadOnlySpan<FigureMention> figures)
    {
        if (figures.IsEmpty)
        {
            return [];
        }

        var bound = ImmutableArray.CreateBuilder<ActFigure>();
        foreach (var figure in figures)
        {
            if (Kind(analysis, act, type, figure) is { } kind)
            {
                double? best = figure.Low == figure.High ? figure.Low : null;
                bound.Add(new ActFigure(kind, figure.Words, figure.Low, best, figure.High, figure.Approximate));
            }
        }

        return bound.ToImmutable();
    }

    private FigureKind? Kind(Analysis analysis, Candidate act, ClaimType type, FigureMention figure)
    {
        int anchor = figure.Counted ?? figure.Number;
        switch (figure.Unit)
        {
            case FigureUnit.Percent:
                return
                    type == ClaimType.Control
                    && analysis.IsWithin(figure.Number, act.Clause < 0 ? act.Head : act.Clause)
                    ? FigureKind.Share
                    : null;
            case FigureUnit.Days:
                return Lasts(analysis, act, figure) ? FigureKind.Duration : null;
        }

        if (Counts(analysis, act, anchor))
        {
            return KindOf(analysis, act, type, anchor);
        }

        if (IsOfActor(analysis, act, type, anchor) || IsTotal(analysis, act, anchor))
        {
            return act.Sense.Figure is { } total && act.Construction == Construction.Noun ? total : FigureKind.Other;
        }

        foreach (var part in act.Merged)
        {
            if (Counts(analysis, part, anchor) && part.Sense.Figure is not null)
            {
                return KindOf(analysis, part, type, anchor);
            }
        }

        return null;
    }

    /// <summary>"six bombers carried out strikes".</summary>
    private bool IsOfActor(Analysis analysis, Candidate act, ClaimType type, int anchor) =>
        type == ClaimType.Assault && anchor == act.Frame.Doer && lexicon.Classes.Is(analysis.Lemma(anchor), "aircraft");

    /// <summary>"put the death toll at 470".</summary>
    private static bool IsTotal(Analysis analysis, Candidate act, int anchor)
    {
        if (act.Construction != Construction.Noun || act.Clause < 0 || analysis.Lemma(act.Head) != "toll")
        {
            return false;
        }

        for (int at = anchor, steps = 0; at >= 0 && steps < 6; at = analysis.Head(at), steps++)
        {
            if (at == act.Clause)
            {
                return true;
            }
        }

        return false;
    }

    private FigureKind? KindOf(Analysis analysis, Candidate act, ClaimType type, int anchor)
    {
        if (act.Sense.Figure is { } kind && kind != FigureKind.Duration)
        {
            bool things =
                kind is FigureKind.Killed or FigureKind.Injured
                && act.Construction is Construction.Active or Construction.Passive
                && lexicon.Classes.Is(analysis.Lemma(anchor), "target")
                && !lexicon.Classes.Is(analysis.Lemma(anchor), "person");
            return things ? FigureKind.Other : kind;
        }

        return
            type is ClaimType.Assault or ClaimType.Control or ClaimType.Aid or ClaimType.Situation or ClaimType.Mobilize
            ? FigureKind.Other
            : null;
    }

    /// <summary>
    /// Whether the counted noun is the act itself or its patient, or a part of it ("including 13 children").
    /// </summary>
    private static bool Counts(Analysis analysis, Candidate act, int anchor)
    {
        int patient = act.Construction is Construction.Active or Construction.Passive
            ? act.Frame.Patient >= 0
                ? act.Frame.Patient
                : act.Sense.Recipient.Takes(RoleSlots.Subject)
                    ? act.Frame.Doer
                    : -1
            : act.Sense.Recipient.Takes(RoleSlots.Subject)
                ? act.Frame.Doer
                : -1;
        bool ownsNoun = act.Construction is Construction.Noun or Construction.Light;
        if (act.Sense.Type is ClaimType.Retreat or ClaimType.Mobilize && act.Frame.Doer >= 0 && patient < 0)
        {
            patient = act.Frame.Doer;
        }

        for (int at = anchor, steps = 0; at >= 0 && steps < 8; at = analysis.Head(at), steps++)
        {
            if (at == patient || (ownsNoun && at == act.Head))
            {
                return true;
            }

            if (analysis.Relation(at) is Relation.Oblique && analysis.Head(at) == act.Head
                && Phrases.CaseOf(analysis, at) is "including" or "among")
            {
                return true;
            }

            if (Governors.IsClauseLink(analysis.Relation(at))
                || analysis.Relation(at)
                    is Relation.Oblique
                        or Relation.Subject
                        or Relation.Object
                        or Relation.PassiveSubject)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// "a three-week offensive", "called for a five-day ceasefire", "has been waging war for nearly a year".
    /// </summary>
    private bool Lasts(Analysis analysis, Candidate act, FigureMention figure)
    {
        int at = figure.Number;
        for (int steps = 0; steps < 4 && at >= 0; steps++)
        {
            if (at == act.Head)
            {
                return true;
            }

            if (Phrases.CaseOf(analysis, at) is "in" or "after" or "since" or "before" or "within")
            {
                // "the first attack in two years" did not last them.
                return false;
            }

            if (Phrases.HasCase(analysis, at, "for") && act.Clause >= 0 && analysis.IsWithin(at, act.Clause)
                && (act.Construction is Construction.Light || lexicon.Classes.Is(analysis.Lemma(act.Head), "truce")))
            {
                return true;
            }

            bool own =
                figure.Words.Contains(at)
                || analysis.Relation(at)
                    is Relation.AdjectivalModifier
                        or Relation.Compound
                        or Relation.NumericModifier
                        or Relation.NominalModifier;
            if (!own)
            {
                return analysis.Head(at) == act.Head
                        && (
                            lexicon.Classes.Is(analysis.Lemma(at), "truce")
                            || lexicon.Classes.Is(analysis.Lemma(at), "violence"))
                    || (
                        act.Construction is Construction.Light
                        && Phrases.HasCase(analysis, at, "for")
                        && analysis.IsWithin(at, act.Clause));
            }

            at = analysis.Head(at);
        }

        return at == act.Head;
    }
}
