namespace Ceasewire.Language.Network;

/// <summary>A cycle of arcs taken as one word, and how the tree over that tells where the cycle opens.</summary>
internal sealed class Contraction
{
    private readonly int[] _heads;
    private readonly List<int> _cycle;
    private readonly List<int> _outside = [];
    private readonly double[,] _arcs;
    private readonly int[] _entered;
    private readonly int[] _left;

    public Contraction(double[,] arcs, int[] heads, List<int> cycle)
    {
        (_heads, _cycle) = (heads, cycle);
        bool[] isInside = new bool[heads.Length];
        cycle.ForEach(word => isInside[word] = true);
        _outside.AddRange(Enumerable.Range(0, heads.Length).Where(word => !isInside[word]));
        int whole = _outside.Count;
        _arcs = new double[whole + 1, whole + 1];
        (_entered, _left) = (new int[whole], new int[whole]);
        for (int a = 0; a < whole; a++)
        {
            for (int b = 0; b < whole; b++)
            {
                _arcs[a, b] = arcs[_outside[a], _outside[b]];
            }

            _entered[a] = cycle.MaxBy(word => arcs[_outside[a], word] - arcs[heads[word], word]);
            _arcs[a, whole] = arcs[_outside[a], _entered[a]] - arcs[heads[_entered[a]], _entered[a]];
            _left[a] = cycle.MaxBy(word => arcs[word, _outside[a]]);
            _arcs[whole, a] = arcs[_left[a], _outside[a]];
        }

        _arcs[whole, whole] = double.NegativeInfinity;
    }

    /// <param name="solve">Finds the heads of a smaller sentence.</param>
    public int[] Resolve(Func<double[,], int, int[]> solve)
    {
        int whole = _outside.Count;
        int[] outer = solve(_arcs, whole + 1);
        int[] heads = new int[_heads.Length];
        _cycle.ForEach(word => heads[word] = _heads[word]);
        for (int a = 1; a < whole; a++)
        {
            heads[_outside[a]] = outer[a] == whole ? _left[a] : _outside[outer[a]];
        }

        int entered = _entered[outer[whole]];
        heads[entered] = _outside[outer[whole]];
        return heads;
    }
}
