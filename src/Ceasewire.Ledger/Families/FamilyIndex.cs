using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// Which reports are copies or rewrites of one text. One family is one source, however many outlets carry it. Grows
/// report by report: each touches only those that share a sentence with it. The families are the same for any order of
/// arrival. Threads may share what <see cref="Of"/> returns; while reports are added, one thread uses it.
/// </summary>
public sealed class FamilyIndex
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Posting> _postings = [];

    /// <summary>Reports whose copies have changed since the families were last made.</summary>
    private readonly HashSet<Node> _changed = [];

    /// <summary>How many families there are.</summary>
    public int Count
    {
        get
        {
            Refresh();
            return _nodes.Values.Select(node => node.Family).Distinct(StringComparer.Ordinal).Count();
        }
    }

    /// <returns>The family's name: the least id of its reports.</returns>
    public string this[string reportId]
    {
        get
        {
            Refresh();
            return _nodes[reportId].Family;
        }
    }

    public static FamilyIndex Of(IEnumerable<Report> reports)
    {
        var index = new FamilyIndex();
        foreach (var report in reports)
        {
            index.Add(ReportPrint.Of(report));
        }

        index.Refresh();
        return index;
    }

    /// <summary>A report whose id is known stays as it is.</summary>
    public void Add(ReportPrint print)
    {
        var node = new Node(print);
        if (!_nodes.TryAdd(print.Id, node))
        {
            return;
        }

        HashSet<Node> stale = [node];
        foreach (ulong key in KeysOf(print))
        {
            if (!_postings.TryGetValue(key, out var posting))
            {
                _postings[key] = posting = new();
            }

            bool wasWorn = posting.IsWorn;
            int place = posting.Add(node);
            if (!wasWorn && posting.IsWorn)
            {
                stale.UnionWith(posting.Nodes);
            }
            else if (!wasWorn && place < Posting.Leaders && posting.Nodes.Count > Posting.Leaders)
            {
                stale.Add(posting.Nodes[Posting.Leaders]);
            }
        }

        foreach (var changed in stale.Order(Node.ById))
        {
            Compare(changed);
        }
    }

    /// <summary>Finds the copies of a report anew.</summary>
    private void Compare(Node node)
    {
        foreach (var copy in node.Copies.Keys)
        {
            copy.Copies.Remove(node);
            _changed.Add(copy);
        }

        node.Copies.Clear();
        _changed.Add(node);
        var own = Own(node.Print);
        node.Marks = [.. own.SelectMany(sentence => sentence.Marks)];
        foreach (var other in Candidates(node, own))
        {
            var likeness = Likeness.Between(node.Marks, other.Marks);
            if (likeness.IsCopy)
            {
                node.Copies[other] = other.Copies[node] = likeness;
                _changed.Add(other);
            }
        }
    }

    private HashSet<Node> Candidates(Node node, ImmutableArray<SentencePrint> own)
    {
        HashSet<Node> candidates =
            [.. own.SelectMany(sentence => sentence.Keys).Distinct().SelectMany(key => _postings[key].Others(node))];
        candidates.Remove(node);
        return candidates;
    }

    /// <summary>Without the sentences that stand in reports of ever other days.</summary>
    private ImmutableArray<SentencePrint> Own(ReportPrint print) =>
        [.. print.Sentences.Where(sentence => !sentence.Keys.Any(key => _postings[key].IsWorn))];

    private void Refresh()
    {
        if (_changed.Count == 0)
        {
            return;
        }

        HashSet<Node> seen = [];
        foreach (var start in _changed)
        {
            if (seen.Add(start))
            {
                List<Node> together = [start];
                for (int i = 0; i < together.Count; i++)
                {
                    together.AddRange(together[i].Copies.Keys.Where(seen.Add));
                }

                Grouping.Assign(together);
            }
        }

        _changed.Clear();
    }

    private static IEnumerable<ulong> KeysOf(ReportPrint print) =>
        print.Sentences.SelectMany(sentence => sentence.Keys).Distinct();
}
