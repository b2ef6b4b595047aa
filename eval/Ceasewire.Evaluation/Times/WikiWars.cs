using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Ceasewire.Evaluation.Times;

/// <summary>
/// WikiWars: TIMEX2 inline, without types. TIMEX3 does not nest, so expressions that stand inside one another neither
/// count nor cost.
/// </summary>
internal static class WikiWars
{
    public static GoldTimeText Read(string name, Stream file)
    {
        var root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
        var text = new StringBuilder();
        var found = new List<GoldTimex>();
        Walk(root.Element("TEXT")!, text, found);
        string published = root.Element("DATETIME")!.Element("TIMEX2")!.Attribute("val")!.Value[..10];
        return new GoldTimeText(
            "wikiwars16",
            name,
            text.ToString(),
            DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. found.OrderBy(time => (time.Start, time.End)).Select(time => time with
            {
                Optional = found.Any(other => other != time && other.Overlap(time.Start, time.End) > 0),
            })]);
    }

    private static void Walk(XElement element, StringBuilder text, List<GoldTimex> found)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement child)
            {
                int start = text.Length;
                Walk(child, text, found);
                if (child.Name == "TIMEX2")
                {
                    string? value = child.Attribute("val")?.Value;
                    found.Add(new GoldTimex(start, text.Length, null, string.IsNullOrEmpty(value)
                        ? []
                        : [value], Optional: false));
                }
            }
        }
    }
}
