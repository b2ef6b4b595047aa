using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Ceasewire.Ledger.Briefs;

/// <summary>
/// A brief as one page of HTML that needs nothing else: no script, no address, every word encoded. Prints well.
/// </summary>
public static class HtmlBrief
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(Brief brief)
    {
        var html = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(brief.Title)}</title>
            <style>
            {Style()}</style>
            </head>
            <body>
            <h1>{Encode(brief.Title)}</h1>
            <p class="coverage">{Encode(BriefTerms.Coverage(brief.Coverage))}</p>

            """);
        AppendContents(html, brief);
        for (int i = 0; i < brief.Sections.Length; i++)
        {
            Append(html, brief.Sections[i], i);
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendContents(StringBuilder html, Brief brief)
    {
        html.Append("<nav aria-label=\"Sections\"><ul>\n");
        for (int i = 0; i < brief.Sections.Length; i++)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li><a href=\"#s{i}\">{Encode(brief.Sections[i].Heading)}</a></li>\n");
        }

        html.Append("</ul></nav>\n");
    }

    private static void Append(StringBuilder html, Section section, int number)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section aria-labelledby=\"s{number}\">\n<h2 id=\"s{number}\">{Encode(section.Heading)}</h2>\n");
        if (section.Groups.IsEmpty)
        {
            html.Append("<p class=\"none\">Nothing is said.</p>\n");
        }

        foreach (var group in section.Groups)
        {
            if (group.Heading is { } heading)
            {
                html.Append(CultureInfo.InvariantCulture, $"<h3 dir=\"auto\">{Encode(heading)}</h3>\n");
            }

            html.Append("<ul class=\"lines\">\n");
            foreach (var line in group.Lines)
            {
                Append(html, line);
            }

            html.Append("</ul>\n");
        }

        html.Append("</section>\n");
    }

    private static void Append(StringBuilder html, Line line)
    {
        html.Append("<li>\n<p class=\"what\">");
        AppendSpan(html, "when", line.When);
        html.Append(CultureInfo.InvariantCulture, $"<bdi>{Encode(line.Text)}</bdi>");
        AppendSpan(html, "where", line.Place);
        AppendSpan(html, "sources", line.Sources > 0 ? BriefTerms.Sources(line.Sources) : null);
        html.Append("</p>\n");
        foreach (var citation in line.Citations)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<blockquote><p dir=\"auto\">“{Encode(citation.Words)}”</p>");
            html.Append(
                CultureInfo.InvariantCulture,
                $"<footer>{Encode(BriefTerms.Source(citation))}</footer></blockquote>\n");
        }

        html.Append("</li>\n");
    }

    private static void AppendSpan(StringBuilder html, string kind, string? text)
    {
        if (text is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"{kind}\">{Encode(text)}</span>");
        }
    }

    private static string Encode(string words) => Encoder.Encode(Printable.Of(words));

    private static string Style()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("brief.css")
                ?? throw new FileNotFoundException("brief.css"));
        return reader.ReadToEnd();
    }
}
