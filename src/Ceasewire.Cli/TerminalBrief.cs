using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Spectre.Console;

namespace Ceasewire.Cli;

/// <summary>A brief for the terminal: wrapped to its width, coloured where it can be.</summary>
internal static class TerminalBrief
{
    private const int Indent = 17;
    private const int WidestText = 120;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Heading = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style Faint = new(Color.Grey);

    public static void Write(IAnsiConsole console, Brief brief)
    {
        WriteWrapped(console, BriefTerms.Coverage(brief.Coverage), 0, Style.Plain);
        foreach (var section in brief.Sections)
        {
            console.WriteLine();
            WriteWrapped(console, section.Heading.ToUpperInvariant(), 0, Heading);
            if (section.Groups.IsEmpty)
            {
                WriteWrapped(console, "Nothing is said.", 0, Faint);
            }

            foreach (var group in section.Groups)
            {
                Write(console, group);
            }
        }
    }

    private static void Write(IAnsiConsole console, Group group)
    {
        console.WriteLine();
        if (group.Heading is { } heading)
        {
            WriteWrapped(console, heading, 0, Strong);
        }

        foreach (var line in group.Lines)
        {
            string when = line.When is null ? "" : line.When.PadRight(Indent - 3) + " ";
            WriteWrapped(console, when + BriefTerms.Headline(line), 2, Strong);
            foreach (var citation in line.Citations)
            {
                WriteWrapped(console, $"“{citation.Words}” {BriefTerms.Source(citation)}", Indent, Style.Plain);
            }
        }
    }

    /// <summary>The first line starts at the indent; a headline's further lines under its text.</summary>
    private static void WriteWrapped(IAnsiConsole console, string text, int indent, Style style)
    {
        int hanging = indent == 0 ? 0 : Indent;
        string left = new(' ', indent);
        foreach (string line in Wrap(Columns(text), Math.Min(console.Profile.Width, WidestText) - hanging, hanging - indent))
        {
            console.Write(new Spectre.Console.Text(left + line + "\n", style));
            left = new(' ', hanging);
        }
    }

    /// <summary>Printable, with the run of spaces between a day and its text kept.</summary>
    private static string Columns(string text)
    {
        int gap = text.IndexOf("  ", StringComparison.Ordinal);
        return gap < 0
            ? Printable.Of(text)
            : text[..gap]
                + new string(' ', text.Length - gap - text[gap..].TrimStart().Length)
                + Printable.Of(text[gap..]);
    }

    /// <param name="wider">How many more characters the first line holds.</param>
    private static IEnumerable<string> Wrap(string text, int width, int wider)
    {
        int room = width + wider;
        while (text.Length > room)
        {
            int cut = text.LastIndexOf(' ', room);
            cut = cut > 0 ? cut : room;
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
            room = width;
        }

        yield return text;
    }
}
