using Ceasewire.Text;

namespace Ceasewire.Extraction.Attributions.Labels;

/// <summary>How the words around a cue hang together with it in the tree.</summary>
internal sealed class FramePaths
{
    private const int MostUp = 12;

    private const int MostDown = 40;

    private readonly TokenSigns _signs;
    private readonly int[] _ancestors = new int[MostUp];
    private readonly uint[] _ups = new uint[MostUp];
    private readonly int[] _level;
    private readonly int[] _branch;
    private readonly int[] _depth;
    private readonly List<int> _touched = [];
    private readonly List<int> _path = [];
    private int _count;

    public FramePaths(TokenSigns signs)
    {
        _signs = signs;
        (_level, _branch, _depth) = (
            new int[signs.Analysis.Count],
            new int[signs.Analysis.Count],
            new int[signs.Analysis.Count]);
        Array.Fill(_level, -1);
    }

    public void Start(int cue)
    {
        foreach (int token in _touched)
        {
            _level[token] = -1;
        }

        _touched.Clear();
        uint up = 1;
        _count = 0;
        for (int at = cue; at >= 0 && _count < MostUp; at = _signs.Analysis.Head(at))
        {
            (_ancestors[_count], _ups[_count]) = (at, _count < 4 ? up : 2);
            Set(at, _count++, at, 0);
            up = FeatureKeys.Mix(up, _signs.Relation(at));
        }
    }

    /// <summary>
    /// The nearest word above the cue that also governs the token, and the word below it on the way to the token.
    /// </summary>
    /// <returns>How far up; the way up; the word above; its dependent (itself where the token is it); the steps down
    /// from there.</returns>
    public (int Level, uint Up, int Anchor, int Branch, int Depth) Of(int token)
    {
        if (_level[token] < 0)
        {
            Climb(token);
        }

        int level = _level[token];
        return (level, _ups[level], _ancestors[level], _branch[token], _depth[token]);
    }

    private void Climb(int token)
    {
        _path.Clear();
        int at = token;
        while (at >= 0 && _level[at] < 0 && _path.Count < MostDown)
        {
            _path.Add(at);
            at = _signs.Analysis.Head(at);
        }

        bool isFound = at >= 0 && _level[at] >= 0;
        int level = isFound ? _level[at] : _count - 1;
        bool isBelow = isFound && _ancestors[level] != at;
        int branch = isBelow ? _branch[at] : _path[^1];
        int depth = isBelow ? _depth[at] + 1 : 0;
        for (int i = _path.Count - 1; i >= 0; i--)
        {
            Set(_path[i], level, branch, depth++);
        }
    }

    private void Set(int token, int level, int branch, int depth)
    {
        (_level[token], _branch[token], _depth[token]) = (level, branch, depth);
        _touched.Add(token);
    }
}
