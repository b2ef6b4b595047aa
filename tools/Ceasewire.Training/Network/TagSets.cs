namespace Ceasewire.Training.Network;

/// <summary>The Penn tags in the order of their scores.</summary>
internal sealed record TagSets(IReadOnlyList<string> Xpos)
{
    private readonly Dictionary<string, int> _xpos = Xpos.Select((tag, i) => (tag, i)).ToDictionary();

    public int XposOf(string tag) => _xpos.GetValueOrDefault(tag, -1);
}
