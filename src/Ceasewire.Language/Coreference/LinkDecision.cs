namespace Ceasewire.Language.Coreference;

/// <summary>Decides for each mention in turn what it speaks of, by learned weights.</summary>
internal sealed class LinkDecision(LinkModel model)
{
    private readonly FeatureKeys _keys = new();

    /// <returns>What the mention speaks of; null where that is new, or not sure.</returns>
    public Referent? Decide(Mention mention, Discourse discourse)
    {
        var candidates = discourse.Candidates(mention);
        if (candidates.Count == 0)
        {
            return null;
        }

        if (SpeakerGoingOn(mention, candidates) is { } speaker)
        {
            return HasRival(mention, speaker, candidates) ? null : speaker;
        }

        int best = int.MinValue, second = int.MinValue;
        Referent? found = null;
        foreach (var candidate in candidates)
        {
            LinkFeatures.OfPair(_keys, mention, candidate, discourse.LikelyCount);
            int score = model.Score(_keys);
            if (score > best)
            {
                (second, best, found) = (best, score, candidate.Referent);
            }
            else if (score > second)
            {
                second = score;
            }
        }

        if (found is not null && HasRival(mention, found, candidates))
        {
            return null;
        }

        LinkFeatures.OfNew(_keys, mention, candidates, discourse.Count);
        var (toNew, toNext) = model.Margins.Of(mention.Form);
        bool isSure = best - model.Score(_keys) >= toNew && (second == int.MinValue || best - second >= toNext);
        return isSure ? found : null;
    }

    /// <summary>
    /// "Brandt said Omar fled. | He said …": the only one who told something in the sentence before. The texts that
    /// the weights were learned from have few such speakers.
    /// </summary>
    private static Referent? SpeakerGoingOn(Mention mention, List<Candidate> candidates)
    {
        var setting = mention.Setting;
        if (mention.Form is not (MentionForm.He or MentionForm.She) || !setting.Tells || setting.Quotation >= 0)
        {
            return null;
        }

        Referent? found = null;
        foreach (var candidate in candidates)
        {
            if (candidate.IsLikely && candidate.Referent.LastTeller is { Setting.Quotation: < 0 } teller
                && setting.Narration - teller.Setting.Narration <= 1)
            {
                if (found is not null)
                {
                    return null;
                }

                found = candidate.Referent;
            }
        }

        return found;
    }

    /// <summary>Another person may be meant as well.</summary>
    private static bool HasRival(Mention mention, Referent found, List<Candidate> candidates)
    {
        if (mention.Form is not (MentionForm.He or MentionForm.She) || mention.IsPossessive)
        {
            return false;
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Referent != found && candidate.IsLikely
                && (ShareVerb(mention, found.Last, candidate.Referent.Last) || AreBothFar(mention, found, candidate.Referent)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Kerry told Lavrov that he": either may be meant.</summary>
    private static bool ShareVerb(Mention mention, Mention one, Mention other) =>
        one.Setting.Sentence == mention.Setting.Sentence && one.Setting.Governor >= 0
        && one.Setting.Governor == other.Setting.Governor;

    /// <summary>"Kerry met Lavrov. … … He was speaking after the talks": neither has been told of much, nor told anything.</summary>
    private static bool AreBothFar(Mention mention, Referent one, Referent other)
    {
        const int Far = 2, Often = 4;
        int first = one.Last.Setting.Sentence, second = other.Last.Setting.Sentence;
        bool isProminent = one.Mentions.Count >= Often || one.Mentions.Exists(earlier => earlier.Setting.Tells);
        return mention.Setting.Sentence - first >= Far && !isProminent && Math.Abs(first - second) <= 1;
    }
}
