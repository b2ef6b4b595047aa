using System.Collections.Immutable;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts.Factuality;

/// <summary>
/// Reads how certain predicates are said to be, and the status of each predicate of a document: the learned model tells
/// whether it happened; what else it is, the rules of status tell from its words. Holds no state but its word lists, so threads may share it.
/// </summary>
public sealed class PredicateReader
{
    // Sums of both certainties, chosen on the development parts of UDS-IH2 and UW.
    private const double Told = 3;
    private const double StillToCome = 1;
    private const double NotDone = 0;

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
                var certainty = _model.Of(features.Of(analysis, token));
                found.Add(new Predicate(token, Status(analysis, token, certainty), certainty));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>How certain the acts are said to be, in their order.</summary>
    public ImmutableArray<Certainty> Of(Analysis analysis, ImmutableArray<Act> acts)
    {
        var features = new PredicateFeatures(_lexicon.Status);
        return [.. acts.Select(act => _model.Of(features.Of(analysis, act.Head)))];
    }

    private ClaimStatus Status(Analysis analysis, int token, Certainty certainty)
    {
        var rule = analysis.Upos(token) == Upos.Verb ? _rules.OfPredicate(analysis, token) : ClaimStatus.Happened;
        double sum = certainty.Happened + certainty.Sure;
        return sum > Told
            ? rule == ClaimStatus.Ongoing
                ? rule
                : ClaimStatus.Happened
            : sum < NotDone && ClauseWords.WithShared(analysis, _lexicon.Status, token, out _).IsNegated
                ? ClaimStatus.Negated
                : rule is not (ClaimStatus.Happened or ClaimStatus.Ongoing)
                    ? rule
                    : sum > StillToCome
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
