namespace Ceasewire.Ledger.Families;

/// <summary>A report among those that it is a copy of.</summary>
internal sealed class Node(ReportPrint print)
{
    public static IComparer<Node> ById { get; } =
        Comparer<Node>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    public ReportPrint Print => print;

    public string Id => print.Id;

    public Dictionary<Node, Likeness> Copies { get; } = [];

    /// <summary>Runs of words that are compared: those of sentences that are the report's own.</summary>
    public HashSet<uint> Marks { get; set; } = [];

    public string Family { get; set; } = print.Id;

    public bool Precedes(Node other) => string.CompareOrdinal(Id, other.Id) < 0;
}
