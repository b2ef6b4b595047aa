namespace Ceasewire.Ledger.Families;

/// <summary>The reports that have one key among their sentences, by id.</summary>
internal sealed class Posting
{
    /// <summary>
    /// Of more reports than this with one key each is compared with the first of them alone, so that a flood of copies
    /// costs what its length is, not the square.
    /// </summary>
    public const int Leaders = 32;

    /// <summary>
    /// A sentence that is printed on three days, the last ten days after the first, is no news: the masthead, a plea for
    /// witnesses, the background that a writer keeps for every report of a war.
    /// </summary>
    private const int LeastStretch = 10;

    private readonly List<Node> _nodes = [];

    /// <summary>The first day, the last and any one between tell all that is asked.</summary>
    private DateOnly? _first, _between, _last;

    public IReadOnlyList<Node> Nodes => _nodes;

    public bool IsWorn =>
        _between is not null && _last!.Value.DayNumber - _first!.Value.DayNumber >= LeastStretch;

    /// <param name="node">Not among them yet.</param>
    /// <param name="day">When it appeared; null where that is unknown.</param>
    /// <returns>Its place among the others.</returns>
    public int Add(Node node, DateOnly? day)
    {
        int place = ~_nodes.BinarySearch(node, Node.ById);
        _nodes.Insert(place, node);
        if (day is { } known)
        {
            Keep(known);
        }

        return place;
    }

    /// <summary>Those that the node is to be compared with.</summary>
    public IEnumerable<Node> Others(Node node) =>
        _nodes.Count > Leaders && _nodes[Leaders - 1].Precedes(node) ? _nodes.Take(Leaders) : _nodes;

    private void Keep(DateOnly day)
    {
        var (first, last) = (_first is { } low && low < day ? low : day, _last is { } high && high > day ? high : day);
        foreach (var known in (ReadOnlySpan<DateOnly?>)[_first, _last, day])
        {
            _between = known is { } one && first < one && one < last ? one : _between;
        }

        (_first, _last) = (first, last);
    }
}
