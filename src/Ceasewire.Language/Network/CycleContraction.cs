namespace Ceasewire.Language.Network;

/// <summary>
/// Chu and Liu's and Edmonds' search for the best tree: a cycle of best arcs is taken for one word until there is
/// none, then cycles are opened where the tree enters them. Time grows with the square of the words; the buffers serve
/// one thread at a time.
/// </summary>
internal sealed unsafe class CycleContraction
{
    /// <summary>More than any sum of scores: a second arc from the root costs more than any other tree.</summary>
    private const double RootCost = 1e7;

    private const int Most = Sentences.SentenceSplitter.LongestSentence + 1;

    // A slot is a row and column of the scores. It starts as a word, and may come to hold a cycle.
    private readonly double[] _scores = new double[Most * Most];
    private readonly Arc[] _arcs = new Arc[Most * Most];
    private readonly int[] _best = new int[Most];
    private readonly int[] _content = new int[Most];
    private readonly bool[] _isInCycle = new bool[Most];
    private readonly int[] _seenFrom = new int[Most];
    private readonly List<int> _slots = [];
    private readonly List<int> _cycle = [];

    // Words and, after them, cycles in the order of their making.
    private readonly int[] _whole = new int[2 * Most];
    private readonly Arc[] _into = new Arc[2 * Most];
    private readonly List<(int Part, Arc Arc)> _parts = [];
    private readonly List<int> _partEnds = [];

    /// <summary>Replaces each word's best head by its head in the best tree.</summary>
    public void Solve(ArcScores scores, Span<int> heads)
    {
        Start(scores);
        while (FindCycle())
        {
            Contract(scores.Words + _partEnds.Count);
        }

        foreach (int slot in _slots)
        {
            _into[_content[slot]] = _arcs[(slot * Most) + _best[slot]];
        }

        Open(scores.Words);
        for (int word = 1; word < heads.Length; word++)
        {
            heads[word] = _into[word].Head;
        }
    }

    private void Start(ArcScores scores)
    {
        _slots.Clear();
        _parts.Clear();
        _partEnds.Clear();
        for (int dependent = 1; dependent < scores.Words; dependent++)
        {
            float* row = scores.Row(dependent);
            for (int head = 0; head < scores.Words; head++)
            {
                int at = (dependent * Most) + head;
                _scores[at] = head == dependent ? double.NegativeInfinity : row[head] - (head == 0 ? RootCost : 0);
                _arcs[at] = new((short)head, (short)dependent);
            }

            _content[dependent] = dependent;
            _slots.Add(dependent);
        }

        _slots.ForEach(FindBest);
    }

    private void FindBest(int dependent)
    {
        int best = 0;
        foreach (int head in _slots)
        {
            best = _scores[(dependent * Most) + head] > _scores[(dependent * Most) + best] ? head : best;
        }

        _best[dependent] = best;
    }

    private bool FindCycle()
    {
        _cycle.Clear();
        _slots.ForEach(slot => _seenFrom[slot] = 0);
        foreach (int start in _slots)
        {
            int at = start;
            while (at != 0 && _seenFrom[at] == 0)
            {
                _seenFrom[at] = start;
                at = _best[at];
            }

            if (at != 0 && _seenFrom[at] == start)
            {
                for (int next = at; _cycle.Count == 0 || next != at; next = _best[next])
                {
                    _cycle.Add(next);
                }

                return true;
            }
        }

        return false;
    }

    // The cycle keeps the slot of its first member.
    private void Contract(int whole)
    {
        int kept = _cycle[0];
        foreach (int member in _cycle)
        {
            _isInCycle[member] = true;
            _parts.Add((_content[member], _arcs[(member * Most) + _best[member]]));
            _whole[_content[member]] = whole;
        }

        _partEnds.Add(_parts.Count);
        Enter(kept, 0);
        foreach (int slot in _slots)
        {
            if (!_isInCycle[slot])
            {
                Enter(kept, slot);
                Leave(kept, slot);
            }
        }

        _scores[(kept * Most) + kept] = double.NegativeInfinity;
        _content[kept] = whole;
        _slots.RemoveAll(slot => slot != kept && _isInCycle[slot]);
        _cycle.ForEach(member => _isInCycle[member] = false);
        FindBest(kept);
    }

    // The best arc from a head into the cycle, at the cost of the arc it replaces.
    private void Enter(int kept, int head)
    {
        int entered = kept;
        double best = double.NegativeInfinity;
        foreach (int member in _cycle)
        {
            double score = _scores[(member * Most) + head] - _scores[(member * Most) + _best[member]];
            (entered, best) = score > best ? (member, score) : (entered, best);
        }

        _arcs[(kept * Most) + head] = _arcs[(entered * Most) + head];
        _scores[(kept * Most) + head] = best;
    }

    // The best arc from the cycle to a dependent.
    private void Leave(int kept, int dependent)
    {
        int row = dependent * Most;
        int left = kept;
        foreach (int member in _cycle)
        {
            left = _scores[row + member] > _scores[row + left] ? member : left;
        }

        _arcs[row + kept] = _arcs[row + left];
        _scores[row + kept] = _scores[row + left];
        _best[dependent] = _isInCycle[_best[dependent]] ? kept : _best[dependent];
    }

    // From the last cycle back: the part that the arc into the cycle enters takes that arc, the others keep theirs.
    private void Open(int words)
    {
        for (int i = _partEnds.Count - 1; i >= 0; i--)
        {
            var arc = _into[words + i];
            int entered = arc.Dependent;
            while (_whole[entered] != words + i)
            {
                entered = _whole[entered];
            }

            for (int part = i == 0 ? 0 : _partEnds[i - 1]; part < _partEnds[i]; part++)
            {
                _into[_parts[part].Part] = _parts[part].Part == entered ? arc : _parts[part].Arc;
            }
        }
    }

    /// <summary>An arc between two words, whatever slots they are in.</summary>
    private readonly record struct Arc(short Head, short Dependent);
}
