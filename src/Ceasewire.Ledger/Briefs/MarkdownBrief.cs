using System.Globalization;
using System.Text;

namespace Ceasewire.Ledger.Briefs;

/// <summary>A brief as Markdown (CommonMark).</summary>
public static class MarkdownBrief
{
    public static string Write(Brief brief)
    {
        var text = new StringBuilder($"# {Escape(brief.Title)}\n\n")
            .Append(Escape(BriefTerms.Coverage(brief.Coverage))).Append('\n');
        foreach (var section in brief.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Heading}\n");
            if (section.Groups.IsEmpty)
            {
                text.Append("\nNothing is said.\n");
            }

            foreach (var group in section.Groups)
            {
                Append(text, group);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Group group)
    {
        if (group.Heading is { } heading)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {Escape(heading)}\n");
        }

        text.Append('\n');
        foreach (var line in group.Lines)
        {
            string when = line.When is null ? "" : $"**{Escape(line.When)}** ";
            text.Append(CultureInfo.InvariantCulture, $"- {when}{Escape(BriefTerms.Headline(line))}\n");
            foreach (var citation in line.Citations)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  - “{Escape(citation.Words)}” ({Escape(BriefTerms.Source(citation))})\n");
            }
        }
    }

    /// <summary>Words of a report cannot start markup, a link or HTML.</summary>
    private static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (char letter in Printable.Of(words))
        {
            _ = letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '&' or '~' or '!'
                ? escaped.Append('\\').Append(letter)
                : escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
