using System.Collections.Immutable;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Figures;
using Ceasewire.Extraction.Parties;
using Ceasewire.Extraction.Times;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Acts;

/// <summary>
/// Reads who did what to whom, and whether it happened. Holds no state but its word lists, so threads may share it.
/// </summary>
public sealed class ActReader
{
    private readonly ActLexicon _lexicon;
    private readonly CandidateFinder _finder;
    private readonly FigurativeSenses _figurative;
    private readonly PartyCollector _parties;
    private readonly FigureBinder _figures;
    private readonly StatusReader _status;

    public ActReader(ActLexicon lexicon)
    {
        var classes = new ArgumentClasses(lexicon.Classes);
        _lexicon = lexicon;
        _figurative = new FigurativeSenses(lexicon.Classes);
        _finder = new CandidateFinder(lexicon, classes);
        _parties = new PartyCollector(lexicon, classes);
        _figures = new FigureBinder(lexicon);
        _status = new StatusReader(lexicon.Status);
    }

    /// <returns>The acts in text order.</returns>
    public ImmutableArray<Act> Read(
        Analysis analysis,
        Parties.Parties parties,
        ImmutableArray<FigureMention> figures,
        ImmutableArray<TimeMention> times,
        ImmutableArray<Attribution> attributions)
    {
        var acts = ImmutableArray.CreateBuilder<Act>();
        var names = new SentenceNames(analysis, parties);
        var candidates = new List<Candidate>();
        var guard = new DomainGuard(analysis, _lexicon);
        int next = 0;
        foreach (var sentence in analysis.Document.Sentences)
        {
            int first = next;
            while (next < figures.Length && figures[next].Words.Start < sentence.End)
            {
                next++;
            }

            candidates.Clear();
            _finder.Find(analysis, names, sentence, candidates);
            candidates.RemoveAll(act => _figurative.Has(analysis, names, act));
            ActMerging.Apply(analysis, candidates);
            if (candidates.Count == 0 || guard.IsOutside(sentence))
            {
                continue;
            }

            foreach (var candidate in candidates)
            {
                if (Build(analysis, names, candidate, figures.AsSpan()[first..next]) is { } act
                    && guard.Allows(act, sentence))
                {
                    acts.Add(act);
                }
            }
        }

        return acts.ToImmutable();
    }

    private Act? Build(Analysis analysis, SentenceNames names, Candidate candidate, ReadOnlySpan<FigureMention> figures)
    {
        var actors = _parties.Actors(analysis, names, candidate);
        var recipients = _parties.Recipients(analysis, names, candidate, actors);
        var bound = _figures.Of(analysis, candidate, candidate.Sense.Type, figures);
        if (!ActConditions.Hold(analysis, _lexicon, candidate, actors, recipients, bound))
        {
            return null;
        }

        var status = _status.Of(analysis, candidate);
        var type = ActTypes.Of(candidate, actors, status);
        if (type == ClaimType.Reject
            && candidate.Sense.Type != ClaimType.Reject
            && status is { Status: ClaimStatus.Negated, Condition: null })
        {
            status = status with { Status = ClaimStatus.Happened, Reason = "not agreeing is a refusal" };
        }

        var sides = new PartySides(analysis, names.Parties, _lexicon.Classes);
        actors = sides.Settle(type, actors, bound);
        recipients = sides.Settle(type, recipients, bound);
        return new Act(
            ActTypes.Rule(type, candidate.Construction),
            candidate.Head,
            ActWording.Trigger(analysis, candidate),
            ActWording.Clause(analysis, candidate),
            type,
            candidate.Sense.Mode,
            type == candidate.Sense.Type ? candidate.Sense.Cameo : ActTypes.Cameo(type),
            MatterReader.Of(analysis, _lexicon, candidate),
            status.Status,
            status.Condition,
            actors,
            recipients,
            bound,
            [$"\"{analysis.Lemma(candidate.Head)}\" names the act", status.Reason]);
    }
}
