namespace Ceasewire.Training.Corpora;

/// <summary>Names among the mentions that GUM marks in the last column.</summary>
internal static class GumEntities
{
    public static int[]? Read(string[] columns) => columns.Length < 0 ? [] : null;
}
