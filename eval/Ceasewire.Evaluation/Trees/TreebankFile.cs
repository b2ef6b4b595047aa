using System.Globalization;
using Ceasewire.Text;

namespace Ceasewire.Evaluation.Trees;

/// <summary>Reads CoNLL-U.</summary>
internal static class TreebankFile
{
    public static IEnumerable<TreebankSentence> Read(string path)
    {
        var sentence = new TreebankSentence("", "", false, [], []);
        foreach (string line in GoldFile.Lines(path))
        {
            if (line.Length == 0)
            {
                yield return sentence;
                sentence = new(sentence.Document, "", false, [], []);
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                sentence = sentence with { Text = line["# text = ".Length..] };
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)
                || line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                sentence = sentence with { StartsParagraph = true, Document = DocumentOf(line) ?? sentence.Document };
            }
            else if (line[0] != '#')
            {
                Add(sentence, line.Split('\t'));
            }
        }
    }

    /// <summary>
    /// The text that the sentences stand in: a blank line between paragraphs, a space between sentences.
    /// </summary>
    public static string TextOf(IReadOnlyList<TreebankSentence> sentences) =>
        string.Concat(sentences.Select((sentence, i) =>
            (i == 0 ? "" : sentence.StartsParagraph ? "\n\n" : " ") + sentence.Text));

    public static List<TreeWord> Words(IEnumerable<TreebankSentence> sentences)
    {
        var words = new List<TreeWord>();
        int at = 0;
        foreach (var (sentence, number) in sentences.Select((sentence, i) => (sentence, i)))
        {
            int first = words.Count;
            for (int i = 0; i < sentence.Words.Count; i++)
            {
                string[] cells = sentence.Words[i];
                var (start, end, form) = sentence.Contractions.Find(range => range.Start <= i && i < range.End);
                int length = LengthOf(form ?? cells[1]);
                int head = int.Parse(cells[6], CultureInfo.InvariantCulture);
                words.Add(new(
                    cells[1], at, at + length, form is not null, UniversalDependencies.ParseUpos(cells[3]),
                    head == 0 ? -1 : first + head - 1, cells[7], number));
                at += form is null || i + 1 == end ? length : 0;
            }
        }

        return words;
    }

    public static int LengthOf(ReadOnlySpan<char> form)
    {
        int length = 0;
        foreach (char character in form)
        {
            length += char.IsWhiteSpace(character) ? 0 : 1;
        }

        return length;
    }

    private static string? DocumentOf(string line) =>
        line.StartsWith("# newdoc id = ", StringComparison.Ordinal) ? line["# newdoc id = ".Length..] : null;

    private static void Add(TreebankSentence sentence, string[] cells)
    {
        if (cells[0].Split('-') is [var start, var end])
        {
            int first = int.Parse(start, CultureInfo.InvariantCulture) - 1;
            sentence.Contractions.Add((first, int.Parse(end, CultureInfo.InvariantCulture), cells[1]));
        }
        else if (!cells[0].Contains('.', StringComparison.Ordinal))
        {
            sentence.Words.Add(cells);
        }
    }
}
