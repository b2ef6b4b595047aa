using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>
/// Reads the status of every predicate of a document. The learned model tells whether it happened; what else it is, the
/// rules of status tell from its words. Holds no state but its word lists, so threads may share it.
/// </summary>
public sealed class PredicateReader
{
    // Chosen on the development parts of UDS-IH2 and UW.
    private const double Told = 0.0;
    private const double StillToCome = -0.5;
    private const double NotDone = -0.75;

    private readonly ActLexicon _lexicon;
    private readonly StatusReader _rules;
    private readonly FactualityModel _model = FactualityModel.Load();

    public PredicateReader(ActLexicon lexicon) => (_lexicon, _rules) = (lexicon, new StatusReader(lexicon.Status));

    /// <returns>In text order.</returns>
    public ImmutableArray<Predicate> Read(Analysis analysis)
    {
        var found = ImmutableArray.CreateBuilder<Predicate>();
        var features = new PredicateFeatures(_lexicon.Status);
        for (int token = 0; token < analysis.Count; token++)
        {
            if (IsPredicate(analysis, token))
            {
                found.Add(new Predicate(token, Status(analysis, token, _model.Of(features.Of(analysis, token)))));
            }
        }

        return found.ToImmutable();
    }

    private ClaimStatus Status(Analysis analysis, int token, double certainty)
    {
        var rule = analysis.Upos(token) == Upos.Verb ? _rules.OfPredicate(analysis, token) : ClaimStatus.Happened;
        return certainty > Told
            ? rule == ClaimStatus.Ongoing
                ? rule
                : ClaimStatus.Happened
            : certainty < NotDone && ClauseWords.WithShared(analysis, _lexicon.Status, token, out _).IsNegated
                ? ClaimStatus.Negated
                : rule is not (ClaimStatus.Happened or ClaimStatus.Ongoing)
                    ? rule
                    : certainty > StillToCome
                        ? ClaimStatus.Planned
                        : ClaimStatus.Possible;
    }

    private bool IsPredicate(Analysis analysis, int token) =>
        analysis.Upos(token) switch
        {
            Upos.Verb => true,
            Upos.Noun => _model.IsEvent(analysis.Lemma(token)),
            Upos.Adjective or Upos.ProperNoun or Upos.Adverb or Upos.Pronoun or Upos.Numeral => analysis.HasChild(
                token,
                Relation.Copula)
                || analysis.Relation(token)
                    is Relation.OpenComplement
                        or Relation.ClausalComplement
                        or Relation.AdverbialClause,
            _ => false,
        };
}
