namespace Ceasewire.Ledger.Families;

/// <summary>A report among those that it is a copy of.</summary>
internal sealed class Node(string id)
{
    public static IComparer<Node> ById { get; } =
        Comparer<Node>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    public string Id { get; } = id;

    /// <summary>Null where nothing has asked for it yet.</summary>
    public ReportPrint? Print { get; set; }

    /// <summary>Runs of words that are compared: those of sentences that are the report's own. Null until they are.</summary>
    public HashSet<uint>? Marks { get; private set; }

    /// <summary>How many marks there are, which is kept where they are not.</summary>
    public int Length { get; set; }

    public Dictionary<Node, Likeness> Copies { get; } = [];

    /// <summary>Whether its copies were found anew: those that were kept are so no more.</summary>
    public bool IsCompared { get; private set; }

    /// <summary>Whether all its copies are here.</summary>
    public bool IsWhole { get; set; }

    public string Family { get; set; } = id;

    public bool Precedes(Node other) => string.CompareOrdinal(Id, other.Id) < 0;

    public void Mark(IEnumerable<SentencePrint> own)
    {
        Marks = [.. own.SelectMany(sentence => sentence.Marks)];
        Length = Marks.Count;
    }

    /// <summary>Leaves its copies, to be compared anew.</summary>
    public void Part()
    {
        foreach (var copy in Copies.Keys)
        {
            copy.Copies.Remove(this);
        }

        Copies.Clear();
        (IsCompared, IsWhole) = (true, true);
    }

    public void Join(Node other, Likeness likeness) => Copies[other] = other.Copies[this] = likeness;
}
