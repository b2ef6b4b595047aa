using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Claims;

/// <summary>
/// When a claim answers a gold claim, and a party a gold party: by place in the text, or by the words of a name.
/// </summary>
internal sealed class ClaimMatching(ReportText text)
{
    /// <summary>Pairs gold and system claims one to one, best agreement first.</summary>
    public List<(int Gold, int System)> Pair(IReadOnlyList<GoldClaim> gold, IReadOnlyList<Claim> system)
    {
        var ranked = new List<(int Rank, bool Optional, int Gold, int System)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < system.Count; j++)
            {
                bool direct = SpanOf(gold[i]).Overlaps(text.SpanOf(system[j].Trigger));
                bool typed = gold[i].Allows(system[j].Type);
                if (direct || (typed && SentenceOf(gold[i]) == text.SentenceOf(text.SpanOf(system[j].Trigger))
                        && PartiesMeet(gold[i], system[j])))
                {
                    ranked.Add((-((direct ? 2 : 0) + (typed ? 1 : 0)), gold[i].Optional, i, j));
                }
            }
        }

        ranked.Sort();
        HashSet<int> takenGold = [], takenSystem = [];
        var pairs = new List<(int, int)>();
        foreach (var (_, _, i, j) in ranked)
        {
            if (!takenGold.Contains(i) && !takenSystem.Contains(j))
            {
                takenGold.Add(i);
                takenSystem.Add(j);
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    /// <summary>
    /// A gold party and a system party agree when their words overlap in place, or the system names what a pronoun
    /// stands for.
    /// </summary>
    public bool SameParty(GoldParty gold, Party? system, int sentence)
    {
        if (system?.Quote is { } quote
            && text.Everywhere(gold.Text)
                .Any(span => text.SpanOf(quote).Overlaps(span) && text.SentenceOf(span) == sentence))
        {
            return true;
        }

        var wanted = ReportText.WordsOf(gold.Refers) is { Count: > 0 } refers ? refers : ReportText.WordsOf(gold.Text);
        var named = ReportText.WordsOf((system?.Quote?.Exact ?? "") + " " + (system?.Name ?? ""));
        return wanted.Count > 0 && wanted.Count(named.Contains) >= Math.Max(1, wanted.Count / 2);
    }

    public bool SameTeller(GoldClaim gold, Claim system)
    {
        if (gold.Attribution.IsEmpty || system.Attribution.IsEmpty)
        {
            return gold.Attribution.IsEmpty && system.Attribution.IsEmpty;
        }

        var (wanted, given) = (gold.Attribution[^1], system.Attribution[^1]);
        return wanted.Orphan || given.Orphan ? wanted.Orphan && given.Orphan
            : wanted.Text.Length > 0 ? SameParty(wanted, given.By, SentenceOf(gold))
            : given.By?.Quote is null;
    }

    public int SentenceOf(GoldClaim gold) => text.SentenceOf(SpanOf(gold));

    /// <summary>Greedy one-to-one pairing in order.</summary>
    public static List<(int First, int Second)> PairInOrder<TFirst, TSecond>(
        IReadOnlyList<TFirst> first, IReadOnlyList<TSecond> second, Func<TFirst, TSecond, bool> agree)
    {
        var used = new HashSet<int>();
        var pairs = new List<(int, int)>();
        for (int i = 0; i < first.Count; i++)
        {
            for (int j = 0; j < second.Count; j++)
            {
                if (!used.Contains(j) && agree(first[i], second[j]))
                {
                    used.Add(j);
                    pairs.Add((i, j));
                    break;
                }
            }
        }

        return pairs;
    }

    private bool PartiesMeet(GoldClaim gold, Claim system)
    {
        int sentence = SentenceOf(gold);
        return Meet(gold.Actors, system.Actors) || Meet(gold.Recipients, system.Recipients);

        bool Meet(IEnumerable<GoldParty> wanted, IEnumerable<Party> given) =>
            wanted.Any(a => given.Any(b => SameParty(a, b, sentence)));
    }

    private TextSpan SpanOf(GoldClaim gold) => text.Everywhere(gold.Trigger).ElementAt(gold.Occurrence - 1);
}
