using System.Collections.Immutable;
using Ceasewire.Extraction.Parties;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>What an act tells of its parties that their names do not.</summary>
internal sealed class PartySides(Analysis analysis, Parties.Parties parties, WordClasses classes)
{
    /// <summary>So many people of a country at once are its population, not a band of any kind.</summary>
    private const double Population = 1000;

    public ImmutableArray<PartyMention> Settle(
        ClaimType type, ImmutableArray<PartyMention> mentions, ImmutableArray<ActFigure> figures)
    {
        var settled = mentions;
        foreach (var mention in mentions)
        {
            if (SectorOf(type, mention, figures) is { } sector)
            {
                settled = settled.Replace(mention, parties.Recast(mention, sector));
            }
        }

        return settled;
    }

    private Sector? SectorOf(ClaimType type, PartyMention mention, ImmutableArray<ActFigure> figures) =>
        mention.Actor switch
        {
            // "opposition groups captured the town": an opposition that fights is armed; protesters are not.
            { Sector: Sector.Opp } when IsArmed(type) && IsSide(mention.Actor)
                && !classes.Is(analysis.Lemma(mention.Head), "person") => Sector.Reb,
            { Sector: null } when IsPopulation(type, mention, figures) => Sector.Cvl,
            _ => null,
        };

    /// <summary>"a million people were displaced", "people are running out of fuel".</summary>
    private bool IsPopulation(ClaimType type, PartyMention mention, ImmutableArray<ActFigure> figures) =>
        analysis.Lemma(mention.Head) is "people" or "person" or "resident" or "family"
        && analysis.Upos(mention.Head) != Upos.Numeral
        && (
            type == ClaimType.Situation
            || figures.Any(figure =>
                figure.What is FigureKind.Displaced or FigureKind.Trapped
                || figure.Low >= Population
                || figure.High >= Population));

    private static bool IsArmed(ClaimType type) =>
        type is ClaimType.Assault or ClaimType.Control or ClaimType.Mobilize or ClaimType.Retreat;

    /// <summary>A side of a country or words alone, not an organisation of its own.</summary>
    private static bool IsSide(Actor actor) => actor.Id is null || actor.Id.EndsWith("-opp", StringComparison.Ordinal);
}
