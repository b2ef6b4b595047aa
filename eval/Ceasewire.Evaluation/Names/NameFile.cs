using System.Text;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Names;

/// <summary>
/// A corpus with a word a line and names marked by B- and I- labels, as a text and the spans of its names.
/// </summary>
/// <param name="Text">A paragraph a sentence, its words apart.</param>
/// <param name="Names">Spans with the corpus's own labels.</param>
internal sealed record NameFile(string Text, List<(TextSpan Span, string Label)> Names)
{
    public static NameFile Read(string path, int wordColumn, int labelColumn)
    {
        var text = new StringBuilder();
        var names = new List<(TextSpan, string)>();
        (int Start, int End, string Label)? open = null;
        void Close()
        {
            if (open is { } name)
            {
                names.Add((new(name.Start, name.End), name.Label));
            }

            open = null;
        }

        foreach (string line in GoldFile.Lines(path).Append(""))
        {
            string[] cells = line.Split('\t');
            if (cells.Length <= labelColumn || cells[wordColumn].Length == 0
                || line.StartsWith("# ", StringComparison.Ordinal))
            {
                Close();
                text.Append(line.Length == 0 ? "\n\n" : "");
                continue;
            }

            string label = cells[labelColumn];
            if (open is null || label != "I-" + open.Value.Label)
            {
                Close();
                open = label.StartsWith("B-", StringComparison.Ordinal) ? (text.Length, 0, label[2..]) : null;
            }

            text.Append(cells[wordColumn]);
            open = open is { } started ? started with { End = text.Length } : null;
            text.Append(' ');
        }

        return new(text.ToString(), names);
    }
}
