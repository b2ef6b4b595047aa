using Ceasewire.Ledger.Briefs;

namespace Ceasewire.Cli;

/// <summary>The forms in which a reader gets a brief.</summary>
internal enum BriefFormat
{
    Terminal,
    Markdown,
    Html,
}

/// <summary>Writes a brief, or a part of one, in the form that is asked for.</summary>
internal static class BriefOutput
{
    public static void Write(TextWriter output, Brief brief, BriefFormat format)
    {
        switch (format)
        {
            case BriefFormat.Markdown:
                output.Write(MarkdownBrief.Write(brief));
                break;
            case BriefFormat.Html:
                output.Write(HtmlBrief.Write(brief));
                break;
            default:
                TerminalBrief.Write(Terminal.On(output), brief);
                break;
        }
    }
}
