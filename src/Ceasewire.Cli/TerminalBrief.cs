using Ceasewire.Ledger;
using Ceasewire.Ledger.Briefs;
using Spectre.Console;

namespace Ceasewire.Cli;

/// <summary>A brief for the terminal: wrapped to its width, coloured where it can be.</summary>
internal static class TerminalBrief
{
    private const int WhenWidth = 14;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Heading = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style Faint = new(Color.Grey);

    public static void Write(IAnsiConsole console, Brief brief)
    {
        console.Write(new Paragraph(Printable.Of(BriefTerms.Coverage(brief.Coverage)) + "\n"));
        foreach (var section in brief.Sections)
        {
            console.Write(new Paragraph($"\n{section.Heading.ToUpperInvariant()}\n", Heading));
            if (section.Groups.IsEmpty)
            {
                console.Write(new Paragraph("Nothing is said.\n", Faint));
            }

            foreach (var group in section.Groups)
            {
                Write(console, group);
            }
        }
    }

    private static void Write(IAnsiConsole console, Group group)
    {
        if (group.Heading is { } heading)
        {
            console.Write(new Paragraph($"\n{Printable.Of(heading)}\n", Strong));
        }

        var lines = new Grid();
        lines.AddColumn(new GridColumn().Width(WhenWidth).PadLeft(2).PadRight(1).NoWrap());
        lines.AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var line in group.Lines)
        {
            lines.AddRow(new Spectre.Console.Text(line.When ?? ""), new Spectre.Console.Text(Printable.Of(BriefTerms.Headline(line)), Strong));
            foreach (var citation in line.Citations)
            {
                var words = new Paragraph($"“{Printable.Of(citation.Words)}” ");
                words.Append(Printable.Of(BriefTerms.Source(citation)), Faint);
                lines.AddRow(new Spectre.Console.Text(""), words);
            }
        }

        console.Write(lines);
    }
}
