using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Ceasewire.Evaluation.Times;

/// <summary>
/// MEANTIME in CAT. Only the first six sentences are annotated. The second is the date line: it gives the day of
/// publication and is left out of the text. The files hold tokens: the headline stands on a line of its own, the rest
/// is joined by spaces but for punctuation.
/// </summary>
internal static class Meantime
{
    private const int Sentences = 6;

    private static readonly FrozenSet<string> NoSpaceBefore =
        new[] { ",", ".", ";", ":", "!", "?", "%", ")", "]", "''", "”", "’", "...", "n't", "/" }.ToFrozenSet();

    private static readonly FrozenSet<string> NoSpaceAfter =
        new[] { "(", "[", "$", "#", "£", "€", "¥", "``", "`", "“", "/" }.ToFrozenSet();

    public static GoldTimeText Read(string name, Stream file)
    {
        var root = XDocument.Load(file).Root!;
        var sentences = new List<(string Id, string Word)>[Sentences];
        for (int i = 0; i < Sentences; i++)
        {
            sentences[i] = [];
        }

        foreach (var token in root.Elements("token"))
        {
            if ((int)token.Attribute("sentence")! is < Sentences and var sentence)
            {
                sentences[sentence].Add((token.Attribute("t_id")!.Value, token.Value));
            }
        }

        string dateLine = string.Join(' ', sentences[1].Select(token => token.Word));
        var (text, spans) = Join([sentences[0], .. sentences[2..]]);
        var gold = root.Descendants("TIMEX3")
            .Select(time =>
                (Time: time,
                    Anchors: time.Elements("token_anchor").Select(anchor => anchor.Attribute("t_id")!.Value).ToList()))
            .Where(row => row.Anchors.Count > 0 && spans.ContainsKey(row.Anchors[0]))
            .Select(row => new GoldTimex(
                spans[row.Anchors[0]].Start,
                spans[row.Anchors[^1]].End,
                row.Time.Attribute("type")?.Value,
                row.Time.Attribute("value")?.Value is { Length: > 0 } value ? [value] : [],
                Optional: false));
        return new GoldTimeText(
            "meantime", name, text, DateOnly.ParseExact(dateLine, "MMMM d , yyyy",
                CultureInfo.InvariantCulture), [.. gold]);
    }

    private static (string Text, Dictionary<string,
        (int Start, int End)> Spans) Join(List<(string Id, string Word)>[] sentences)
    {
        var text = new StringBuilder();
        var spans = new Dictionary<string, (int, int)>();
        for (int i = 0; i < sentences.Length; i++)
        {
            text.Append(i switch { 0 => "", 1 => "\n\n", _ => " " });
            string? previous = null;
            foreach (var (id, word) in sentences[i])
            {
                if (previous is { Length: > 0 } && !NoSpaceAfter.Contains(previous) && !NoSpaceBefore.Contains(word)
                    && word[0] != '\'')
                {
                    text.Append(' ');
                }

                int start = text.Length;
                text.Append(word is "``" or "''" ? "\"" : word);
                spans[id] = (start, text.Length);
                previous = word;
            }
        }

        return (text.ToString(), spans);
    }
}
