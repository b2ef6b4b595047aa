using Ceasewire.Language.Network;
using Ceasewire.Language.Tokens;
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
            if (cells.Length > labelColumn && cells[wordColumn].Length > 0
                && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                string tag = labelColumn == 2 && wordColumn == 0 ? cells[1] : "";
                foreach (var (form, label) in Pieces(cells[wordColumn], cells[labelColumn]))
                {
                    forms.Add(form);
                    labels.Add(label);
                    tags.Add(form.Length == cells[wordColumn].Length ? PennTag(tag) : "");
                }
            }
            else if (forms.Count > 0 && line.Trim().Length == 0)
            {
                string[]? xpos = tags.Exists(tag => tag.Length > 0) ? [.. tags] : null;
                yield return new([.. forms], null, null, xpos, null, null, Marks(labels, kindOf));
                forms.Clear();
                labels.Clear();
                tags.Clear();
            }
        }
    }

    // These corpora keep words with hyphens whole: they are cut as the tokeniser does. Of "Moscow-based" only the first
    // part is a name.
    private static IEnumerable<(string Form, string Label)> Pieces(string word, string label)
    {
        if (!word.Contains('-', StringComparison.Ordinal))
        {
            return [(word, label)];
        }

        var tokens = Tokenizer.Tokenize(word);
        bool isOnlyFirst = tokens.Length > 2 && char.IsLower(word[tokens[^1].Start]);
        return tokens.Select((span, i) => (
            word[span.Start..span.End],
            label.Length < 3 || (isOnlyFirst && i >= tokens.Length - 2) ? "O" : i == 0 ? label : "I" + label[1..]));
    }

    private static string PennTag(string tag) => tag switch
    {
        "LRB" => "-LRB-",
        "RRB" => "-RRB-",
        ";" => ":",
        _ => tag,
    };

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
