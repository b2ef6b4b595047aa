using System.Collections.Immutable;

namespace Ceasewire.Ledger.Families;

/// <summary>
/// Which reports are copies or rewrites of one text. One family is one source, however many outlets carry it. Grows
/// report by report: each touches only those that share a sentence with it. The families are the same for any order of
/// arrival. Threads may share what <see cref="Of"/> returns; while reports are added, one thread uses it.
/// </summary>
/// <param name="kept">Reports that were compared before; null where all are added here.</param>
public sealed class FamilyIndex(IKeptFamilies? kept = null)
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    /// <summary>By key, of those that are not worn.</summary>
    private readonly Dictionary<ulong, Posting> _postings = [];

    private readonly HashSet<ulong> _worn = [];

    /// <summary>Keys of which it is known whether they are worn.</summary>
    private readonly HashSet<ulong> _known = [];

    private readonly List<ulong> _wornHere = [];
    private readonly HashSet<Node> _compared = [];

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
        index.Add([.. reports.AsParallel().AsOrdered().Select(ReportPrint.Of)]);
        index.Refresh();
        return index;
    }

    /// <summary>Whether a sentence that stands in reports of these days is no news.</summary>
    public static bool IsWorn(IEnumerable<DateOnly> days)
    {
        var posting = new Posting();
        foreach (var day in days)
        {
            posting.Add(new($"{day:O}"), day);
        }

        return posting.IsWorn;
    }

    /// <summary>Adds reports that were not compared before; one whose id is known stays as it is.</summary>
    public void Add(IReadOnlyCollection<ReportPrint> prints)
    {
        Fetch(KeysOf(prints));
        HashSet<Node> stale = [];
        foreach (var print in prints)
        {
            var node = new Node(print.Id) { Print = print };
            if (_nodes.TryAdd(print.Id, node))
            {
                stale.Add(node);
                foreach (ulong key in print.Keys.Where(key => !_worn.Contains(key)))
                {
                    Add(node, key, print.Day, stale);
                }
            }
        }

        Compare(stale);
    }

    /// <summary>Finds the copies of reports anew that were compared before one of those like them went.</summary>
    public void Renew(IReadOnlyCollection<ReportPrint> prints)
    {
        foreach (var print in prints)
        {
            NodeOf(print.Id).Print ??= print;
        }

        Compare([.. prints.Select(print => _nodes[print.Id])]);
    }

    /// <summary>What was found since the index was made, to be kept.</summary>
    public FamilyUpdate Update()
    {
        var regrouped = Refresh();
        return new(
            [.. _wornHere],
            [.. _compared.Select(node => node.Id)],
            [
                .. _compared.SelectMany(node => node.Copies.Select(copy => (One: node, Other: copy.Key, copy.Value.Marks)))
                    .SelectMany(pair => _compared.Contains(pair.Other)
                        ? [pair]
                        : new[] { pair, (One: pair.Other, Other: pair.One, pair.Marks) })
                    .Select(pair => new KeptCopy(
                        pair.One.Id, pair.One.Length, pair.Other.Id, pair.Other.Length, pair.Marks)),
            ],
            [.. regrouped.Select(node => (node.Id, node.Family, node.Length))]);
    }

    private void Add(Node node, ulong key, DateOnly? day, HashSet<Node> stale)
    {
        var posting = _postings[key];
        int place = posting.Add(node, day);
        if (posting.IsWorn)
        {
            stale.UnionWith(posting.Nodes);
            _postings.Remove(key);
            _worn.Add(key);
            _wornHere.Add(key);
        }
        else if (place < Posting.Leaders && posting.Nodes.Count > Posting.Leaders)
        {
            stale.Add(posting.Nodes[Posting.Leaders]);
        }
    }

    private void Compare(HashSet<Node> stale)
    {
        FetchPrints(stale);
        Fetch(KeysOf(stale.Select(node => node.Print!)));
        FetchCopies(stale);
        foreach (var node in stale)
        {
            _changed.UnionWith(node.Copies.Keys);
            _changed.Add(node);
            _compared.Add(node);
            node.Part();
        }

        var like = stale.Order(Node.ById).Select(node => (Node: node, Candidates: Candidates(node))).ToList();
        HashSet<Node> all = [.. stale, .. like.SelectMany(one => one.Candidates)];
        FetchPrints(all);
        FetchWorn(KeysOf(all.Where(node => node.Marks is null).Select(node => node.Print!)));
        foreach (var node in all.Where(node => node.Marks is null || stale.Contains(node)))
        {
            node.Mark(Own(node.Print!));
        }

        foreach (var (node, candidates) in like)
        {
            foreach (var other in candidates)
            {
                var likeness = Likeness.Between(node.Marks!, other.Marks!);
                if (likeness.IsCopy)
                {
                    node.Join(other, likeness);
                    _changed.Add(other);
                }
            }
        }
    }

    private HashSet<Node> Candidates(Node node)
    {
        HashSet<Node> candidates =
        [
            .. Own(node.Print!)
                .SelectMany(sentence => sentence.Keys)
                .Distinct()
                .SelectMany(key => _postings[key].Others(node)),
        ];
        candidates.Remove(node);
        return candidates;
    }

    /// <summary>Without the sentences that stand in reports of ever other days.</summary>
    private IEnumerable<SentencePrint> Own(ReportPrint print) =>
        print.Sentences.Where(sentence => !sentence.Keys.Any(_worn.Contains));

    /// <returns>All whose family may be another now.</returns>
    private HashSet<Node> Refresh()
    {
        HashSet<Node> seen = [.. _changed];
        for (List<Node> added = [.. seen]; kept is not null && added.Count > 0;)
        {
            FetchCopies(added);
            added = [.. added.SelectMany(node => node.Copies.Keys).Where(seen.Add)];
        }

        seen.Clear();
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
        return seen;
    }

    private Node NodeOf(string id)
    {
        if (!_nodes.TryGetValue(id, out var node))
        {
            _nodes[id] = node = new(id);
        }

        return node;
    }

    /// <summary>Gets the reports that have some keys.</summary>
    private void Fetch(IReadOnlyCollection<ulong> keys)
    {
        FetchWorn(keys);
        List<ulong> missing = [];
        foreach (ulong key in keys)
        {
            if (!_worn.Contains(key) && _postings.TryAdd(key, new()))
            {
                missing.Add(key);
            }
        }

        foreach (var (key, report, day) in kept?.Having(missing) ?? [])
        {
            _postings[key].Add(NodeOf(report), day);
        }
    }

    private void FetchWorn(IReadOnlyCollection<ulong> keys)
    {
        if (kept is not null)
        {
            _worn.UnionWith(kept.Worn([.. keys.Where(_known.Add)]));
        }
    }

    private void FetchPrints(IEnumerable<Node> nodes)
    {
        string[] missing = [.. nodes.Where(node => node.Print is null).Select(node => node.Id)];
        foreach (var print in missing.Length == 0 ? [] : kept!.Prints(missing))
        {
            _nodes[print.Id].Print = print;
        }
    }

    private void FetchCopies(IEnumerable<Node> nodes)
    {
        if (kept is null)
        {
            return;
        }

        Node[] missing = [.. nodes.Where(node => !node.IsWhole)];
        foreach (var copy in kept.CopiesOf([.. missing.Select(node => node.Id)]))
        {
            var (one, other) = (_nodes[copy.Report], NodeOf(copy.Other));
            if (!other.IsCompared)
            {
                (one.Length, other.Length) = (copy.Length, copy.OtherLength);
                one.Join(other, Likeness.Of(copy.Shared, copy.Length, copy.OtherLength));
            }
        }

        foreach (var node in missing)
        {
            node.IsWhole = true;
        }
    }

    private static HashSet<ulong> KeysOf(IEnumerable<ReportPrint> prints)
    {
        HashSet<ulong> keys = [];
        foreach (var print in prints)
        {
            foreach (var sentence in print.Sentences)
            {
                keys.UnionWith(sentence.Keys);
            }
        }

        return keys;
    }
}
