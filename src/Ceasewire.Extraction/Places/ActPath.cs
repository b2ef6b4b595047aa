using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// How well a place of the sentence fits as the place of an act: the way through the tree from the trigger to the name,
/// and what the words on it say. The weights are ours; each has its reason beside it.
/// </summary>
internal sealed class ActPath(Analysis analysis, int trigger)
{
    /// <summary>A place that scores less is not said to be the act's.</summary>
    public const double Weakest = -1;

    /// <summary>Trees are not climbed higher: deeper ones are misread lists.</summary>
    private const int Highest = 30;

    public double Score(PlaceCandidate candidate)
    {
        int meeting = Meeting(candidate.Head);
        if (meeting < 0)
        {
            return double.NegativeInfinity;
        }

        double score = (Rise(trigger, meeting, ClimbCost) + Rise(candidate.Head, meeting, DescentCost)) * -1;
        score += Preposition(candidate, meeting);

        // What the trigger governs is nearer than any other way of the same length.
        score += meeting == trigger ? 1.5 : 0;

        // A governing verb of saying has its own place: "said in Geneva"; not in what is said beside the trigger.
        score -= meeting != trigger && PlaceWords.Is(analysis.Lemma(meeting), PlaceWordClass.Saying)
            && IsReported(trigger, meeting) && !IsReported(candidate.Head, meeting) ? 4 : 0;
        score += IsWhere(candidate, meeting) ? 3 : 0;
        score -= 0.03 * Math.Abs(candidate.Head - trigger);
        // "the village of Diraz, west of Manama": the act was not where the way is measured from.
        score -= IsMeasured(candidate) ? 0.8 : 0;
        return score + Fineness(candidate.Mention.Place) - (candidate.Mention.Role == PlaceRole.Metonym ? 5 : 0);
    }

    /// <summary>The lowest word that governs both, or is one of them.</summary>
    private int Meeting(int other)
    {
        int steps = 0;
        for (int at = other; at >= 0 && steps < Highest; at = analysis.Head(at), steps++)
        {
            if (analysis.IsWithin(trigger, at))
            {
                return at;
            }
        }

        return -1;
    }

    private double Rise(int from, int to, Func<int, double> cost)
    {
        double sum = 0;
        for (int at = from; at != to; at = analysis.Head(at))
        {
            sum += cost(at);
        }

        return sum;
    }

    /// <summary>
    /// From the trigger up: an event noun is one thing with its verb ("carried out strikes"); a clause is less its
    /// neighbour's.
    /// </summary>
    private double ClimbCost(int token) =>
        analysis.Relation(token) switch
        {
            Relation.Object
            or Relation.Subject
            or Relation.PassiveSubject
            or Relation.OpenComplement
            or Relation.Compound => 0.4,
            Relation.Conjunct or Relation.AdverbialClause or Relation.AdjectivalClause or Relation.RelativeClause =>
                0.8,
            Relation.ClausalComplement or Relation.Parataxis => 1.2,
            _ => 0.6,
        };

    /// <summary>Down to the name: another clause's place is seldom the act's.</summary>
    private double DescentCost(int token) =>
        analysis.Relation(token) switch
        {
            Relation.Oblique
            or Relation.NominalModifier
            or Relation.Object
            or Relation.Compound
            or Relation.PassiveSubject => 0.4,
            Relation.Subject => 0.6,
            Relation.Conjunct => 0.7,
            Relation.AdverbialClause or Relation.AdjectivalClause or Relation.RelativeClause => 1.4,
            Relation.ClausalComplement or Relation.Parataxis => 1.6,
            _ => 0.6,
        };

    private double Preposition(PlaceCandidate candidate, int meeting)
    {
        int head = candidate.Head;
        string? preposition = null;

        // The phrase may be headed by another noun: "in opposition areas of Aleppo", "the Aleppo district".
        for (int steps = 0; head != meeting && steps < 3 && head >= 0; steps++)
        {
            preposition = PlaceRoles.CaseOf(analysis, head);
            if (preposition is not null and not "of")
            {
                break;
            }

            head = analysis.Head(head);
        }

        preposition ??= PlaceRoles.CaseOf(analysis, candidate.Head);
        return preposition is null ? BareScore(candidate)
            : IsMatter(preposition, head) ? -1.5
            : PlaceWords.Is(preposition, PlaceWordClass.Origin) ? IsLeaving() ? 1 : -3
            : PlaceWords.Is(preposition, PlaceWordClass.Partner) ? -2.5
            : PlaceWords.Is(preposition, PlaceWordClass.Locative) ? 2
            : PlaceWords.Is(preposition, PlaceWordClass.About) ? 1.2
            : 0;
    }

    /// <summary>"talks on Syria", "a report about Homs": what they speak of is not where they are held.</summary>
    private bool IsMatter(string preposition, int phrase) =>
        preposition is "on" or "about" or "over" && analysis.Head(phrase) is >= 0 and var noun
        && analysis.Upos(noun) == Upos.Noun && PlaceWords.Is(analysis.Lemma(noun), PlaceWordClass.Matter);

    /// <summary>
    /// Without a preposition: what was seized or bombed, and what an event is named by; a doer is not a place.
    /// </summary>
    private double BareScore(PlaceCandidate candidate)
    {
        int head = candidate.Head;
        while (analysis.Relation(head) == Relation.Conjunct && analysis.Head(head) >= 0)
        {
            head = analysis.Head(head);
        }

        bool isState = candidate.Mention.Place?.Precision == PlacePrecision.Country;
        return analysis.Relation(head) switch
        {
            Relation.Object or Relation.PassiveSubject => 1.5,

            // "the US ambassador", "France's minister": whose they are.
            Relation.Compound or Relation.UnmarkedModifier => isState ? -5 : analysis.Head(head) == trigger ? 2 : 0.8,
            Relation.PossessiveModifier or Relation.Apposition => 0.8,
            Relation.Subject => isState ? -4 : 0.5,
            _ => 0,
        };
    }

    /// <summary>"the town of Jarabad, | where rebels shot him": the clause says that the act was there.</summary>
    private bool IsWhere(PlaceCandidate candidate, int meeting)
    {
        for (int at = trigger, steps = 0; at != meeting && at >= 0 && steps < Highest; at = analysis.Head(at), steps++)
        {
            foreach (int child in analysis.Children(at))
            {
                if (analysis.Lower(child) is "where")
                {
                    return candidate.Head < child && !IsMeasured(candidate);
                }
            }
        }

        return false;
    }

    /// <summary>"west of Manama": the way is measured from it.</summary>
    private bool IsMeasured(PlaceCandidate candidate) => !candidate.IsDescription
        && Offsets.Before(analysis, analysis.Document.TokensIn(candidate.Mention.Span)) is { Bearing: not null };

    private bool IsLeaving()
    {
        for (int at = trigger, steps = 0; at >= 0 && steps < 2; at = analysis.Head(at), steps++)
        {
            if (PlaceWords.Is(analysis.Lemma(at), PlaceWordClass.Leave))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word stands in what the verb above it says.</summary>
    private bool IsReported(int word, int verb)
    {
        for (int at = word, steps = 0; at != verb && at >= 0 && steps < Highest; at = analysis.Head(at), steps++)
        {
            if (analysis.Relation(at) is Relation.ClausalComplement or Relation.Parataxis)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two places that fit, the finer says more.</summary>
    private static double Fineness(Place? place) => place?.Precision switch
    {
        PlacePrecision.Exact => 0.6,
        PlacePrecision.Unknown => place.Within.IsEmpty ? -0.5 : 0.4,
        PlacePrecision.Settlement or PlacePrecision.Near => 0.4,

        // A name that nothing is known of is often no place at all.
        null => -1,
        PlacePrecision.Country => -0.3,
        _ => 0,
    };
}
