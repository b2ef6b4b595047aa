using Ceasewire.Text;

namespace Ceasewire.Language.Coreference;

/// <summary>A referent that a mention may speak of.</summary>
/// <param name="Rank">How many others were spoken of since.</param>
/// <param name="LikelyRank">How many of them fit as well by sort, gender and number.</param>
internal readonly record struct Candidate(Referent Referent, int Rank, int LikelyRank, bool IsLikely, Likeness Likeness);

/// <summary>What a text has spoken of so far. Each mention is held against a bounded number of it.</summary>
internal sealed class Discourse
{
    private const int PronounReach = 24;
    private const int NounReach = 14;

    /// <summary>Referents that a word leads to; of more, the latest.</summary>
    private const int MostOfWord = 5;

    private readonly Dictionary<uint, List<Referent>> _byWord = [];
    private readonly List<Candidate> _candidates = [];
    private Referent? _newest;

    public int Count { get; private set; }

    /// <summary>How many of the candidates last found fit the mention by sort, gender and number.</summary>
    public int LikelyCount { get; private set; }

    /// <summary>What the mention may speak of, the latest first. Valid until the next call.</summary>
    public List<Candidate> Candidates(Mention mention)
    {
        _candidates.Clear();
        int reach = mention.IsPronoun ? PronounReach : NounReach;
        int rank = 0, likely = 0;
        for (var referent = _newest; referent is not null && rank < reach; referent = referent.Older, rank++)
        {
            referent.LookedAtFor = mention;
            if (!Fitting.IsExcluded(mention, referent))
            {
                bool isLikely = Fitting.IsLikely(mention, referent);
                _candidates.Add(new(referent, rank, likely, isLikely, LikenessOf(mention, referent)));
                likely += isLikely ? 1 : 0;
            }
        }

        LikelyCount = likely;

        if (!mention.IsPronoun)
        {
            AddNamed(mention, mention.Wording.Head, likely);
            foreach (uint word in mention.Form == MentionForm.Name ? mention.Wording.Modifiers : [])
            {
                AddNamed(mention, word, likely);
            }
        }

        return _candidates;
    }

    /// <summary>Reads on past the mention.</summary>
    /// <param name="referent">What it speaks of; null for something new.</param>
    /// <returns>What it speaks of.</returns>
    public Referent Add(Mention mention, Referent? referent)
    {
        if (referent is null)
        {
            referent = new(mention);
            Count++;
        }
        else
        {
            referent.Add(mention);
            Unhook(referent);
        }

        referent.Older = _newest;
        if (_newest is not null)
        {
            _newest.Newer = referent;
        }

        _newest = referent;
        if (!mention.IsPronoun)
        {
            Register(mention.Wording.Head, referent);
            Register(mention.Wording.Initials, referent);
            foreach (uint word in mention.Form == MentionForm.Name ? mention.Wording.Modifiers : [])
            {
                Register(word, referent);
            }
        }

        return referent;
    }

    private static Likeness LikenessOf(Mention mention, Referent referent) =>
        mention.IsPronoun ? Likeness.None : Likenesses.Of(mention.Wording, referent);

    private void AddNamed(Mention mention, uint word, int likely)
    {
        if (!_byWord.TryGetValue(word, out var referents))
        {
            return;
        }

        for (int i = referents.Count - 1; i >= 0; i--)
        {
            var referent = referents[i];
            if (referent.LookedAtFor != mention)
            {
                referent.LookedAtFor = mention;
                if (!Fitting.IsExcluded(mention, referent))
                {
                    _candidates.Add(new(referent, NounReach, likely, Fitting.IsLikely(mention, referent), LikenessOf(mention, referent)));
                }
            }
        }
    }

    private void Register(uint word, Referent referent)
    {
        if (word == 0)
        {
            return;
        }

        if (!_byWord.TryGetValue(word, out var referents))
        {
            _byWord.Add(word, referents = []);
        }

        // The latest last.
        referents.Remove(referent);
        if (referents.Count == MostOfWord)
        {
            referents.RemoveAt(0);
        }

        referents.Add(referent);
    }

    private void Unhook(Referent referent)
    {
        if (referent == _newest)
        {
            _newest = referent.Older;
        }

        if (referent.Newer is { } newer)
        {
            newer.Older = referent.Older;
        }

        if (referent.Older is { } older)
        {
            older.Newer = referent.Newer;
        }

        referent.Newer = null;
    }
}
