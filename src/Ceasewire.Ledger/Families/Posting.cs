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
    private const int FewestDays = 3;
    private const int LeastStretch = 10;

    private readonly List<Node> _nodes = [];
    private readonly SortedSet<int> _days = [];

    public IReadOnlyList<Node> Nodes => _nodes;

    public bool IsWorn => _days.Count >= FewestDays && _days.Max - _days.Min >= LeastStretch;

    /// <param name="node">Not among them yet.</param>
    /// <returns>Its place among the others.</returns>
    public int Add(Node node)
    {
        int place = ~_nodes.BinarySearch(node, Node.ById);
        _nodes.Insert(place, node);
        if (node.Print.Day is { } day)
        {
            Keep(day.DayNumber);
        }

        return place;
    }

    /// <summary>Those that the node is to be compared with.</summary>
    public IEnumerable<Node> Others(Node node) =>
        _nodes.Count > Leaders && _nodes[Leaders - 1].Precedes(node) ? _nodes.Take(Leaders) : _nodes;

    /// <summary>The first day, the last and one between tell all that is asked.</summary>
    private void Keep(int day)
    {
        _days.Add(day);
        if (_days.Count > FewestDays)
        {
            _days.Remove(_days.ElementAt(1));
        }
    }
}
