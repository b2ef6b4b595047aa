namespace Ceasewire.Training.Network;

/// <summary>
/// A sentence to learn from, with whatever its corpus marks. Tags are of -1 where they are not known.
/// </summary>
/// <param name="Words">The rows of each word's features.</param>
/// <param name="Heads">Of each word, counted from 1, 0 for the root; null where the corpus has no trees.</param>
internal sealed record Example(
    int[][] Words, int[] Upos, int[] Xpos, int[] Names, int[]? Heads, int[]? Relations)
{
    public int Length => Words.Length;
}

/// <summary>Sentences computed together: each has a row for its root, then one for each word.</summary>
internal sealed class Batch
{
    /// <summary>No batch has more rows.</summary>
    public const int MostRows = 2048;

    public Batch(IReadOnlyList<Example> examples)
    {
        Examples = examples;
        Starts = new int[examples.Count];
        for (int i = 0; i < examples.Count; i++)
        {
            Starts[i] = Rows;
            Rows += examples[i].Length + 1;
        }
    }

    public IReadOnlyList<Example> Examples { get; }

    public int[] Starts { get; }

    public int Rows { get; }

    /// <summary>Whether heads are learned, for which alone the layers above that of tags are needed.</summary>
    public bool HasTrees => Examples.Any(example => example.Heads is not null);

    public int Words => Rows - Examples.Count;
}
