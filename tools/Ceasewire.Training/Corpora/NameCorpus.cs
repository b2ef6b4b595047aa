using Ceasewire.Language.Network;
using Ceasewire.Text;

namespace Ceasewire.Training.Corpora;

/// <summary>Reads sentences with names marked by B- and I- labels, one word a line.</summary>
/// <param name="labelColumn">Where the label stands.</param>
/// <param name="kindOf">The kind of a label; null where words of that label are no name.</param>
internal sealed class NameCorpus(int wordColumn, int labelColumn, Func<string, EntityKind?> kindOf)
{
    public IEnumerable<Sentence> Read(string path)
    {
        var (forms, labels, tags) = (new List<string>(), new List<string>(), new List<string>());
        foreach (string line in Gold.Lines(path).Append(""))
        {
            string[] cells = line.Split('\t');
            if (cells.Length > labelColumn && cells[wordColumn].Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                forms.Add(cells[wordColumn]);
                labels.Add(cells[labelColumn]);
                tags.Add(labelColumn == 2 && wordColumn == 0 ? cells[1] : "");
            }
            else if (forms.Count > 0 && line.Trim().Length == 0)
            {
                string[]? xpos = tags[0].Length > 0 ? [.. tags] : null;
                yield return new([.. forms], null, null, xpos, null, null, Marks(labels, kindOf));
                forms.Clear();
                labels.Clear();
                tags.Clear();
            }
        }
    }

    /// <summary>B- and I- labels to marks.</summary>
    public static int[] Marks(IReadOnlyList<string> labels, Func<string, EntityKind?> kindOf)
    {
        int[] marks = new int[labels.Count];
        for (int start = 0; start < labels.Count;)
        {
            int end = start + 1;
            if (labels[start].Length > 2)
            {
                while (end < labels.Count && labels[end] == "I-" + labels[start][2..])
                {
                    end++;
                }

                if (kindOf(labels[start][2..]) is { } kind)
                {
                    Mark(marks, start, end, kind);
                }
            }

            start = end;
        }

        return marks;
    }

    public static void Mark(int[] marks, int start, int end, EntityKind kind)
    {
        Array.Fill(marks, NameMarks.Of(kind, NameMarks.Inside), start, end - start);
        marks[start] = NameMarks.Of(kind, NameMarks.Begin);
        marks[end - 1] = NameMarks.Of(kind, end - start == 1 ? NameMarks.Single : NameMarks.End);
    }
}
