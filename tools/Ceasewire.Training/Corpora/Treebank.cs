using System.Globalization;
using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>Reads CoNLL-U: words only, without the ranges of contractions and without empty nodes.</summary>
internal static class Treebank
{
    public static IEnumerable<Sentence> Read(string path)
    {
        var words = new List<string[]>();
        foreach (string line in Gold.Lines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return ToSentence(words);
                }

                words.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is var cells && !cells[0].AsSpan().ContainsAny('-', '.'))
            {
                words.Add(cells);
            }
        }
    }

    private static Sentence ToSentence(List<string[]> words) => new(
        [.. words.Select(cells => cells[1])],
        [.. words.Select(cells => cells[2])],
        [.. words.Select(cells => UniversalDependencies.ParseUpos(cells[3]))],
        [.. words.Select(cells => cells[4])],
        [.. words.Select(cells => int.Parse(cells[6], CultureInfo.InvariantCulture))],
        [.. words.Select(cells => UniversalDependencies.ParseRelation(cells[7]))],
        GumEntities.Read(words));
}
