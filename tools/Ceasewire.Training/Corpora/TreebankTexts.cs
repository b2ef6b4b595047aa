using System.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>The running texts of a treebank, with the offsets at which its sentences end.</summary>
internal static class TreebankTexts
{
    public static IEnumerable<(string Text, HashSet<int> Ends)> Read(string path)
    {
        var (text, ends, isParagraph) = (new StringBuilder(), new HashSet<int>(), false);
        foreach (string line in Gold.Lines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                yield return (text.ToString(), ends);
                (text, ends) = (new(), []);
            }

            isParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(text.Length == 0 ? "" : isParagraph ? "\n\n" : " ").Append(line.AsSpan("# text = ".Length));
                ends.Add(text.Length);
                isParagraph = false;
            }
        }

        yield return (text.ToString(), ends);
    }
}
