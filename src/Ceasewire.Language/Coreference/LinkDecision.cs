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

    /// <summary>"Kerry told Lavrov that he": either may be meant.</summary>
    private static bool HasRival(Mention mention, Referent found, List<Candidate> candidates)
    {
        if (mention.Form is not (MentionForm.He or MentionForm.She) || found.Last.Setting is not { Governor: >= 0 } setting
            || setting.Sentence != mention.Setting.Sentence || mention.IsPossessive)
        {
            return false;
        }

        foreach (var (other, _, _, isLikely, _) in candidates)
        {
            if (other != found && isLikely && other.Last.Setting.Governor == setting.Governor && other.Last.Head != setting.Governor)
            {
                return true;
            }
        }

        return false;
    }
}
