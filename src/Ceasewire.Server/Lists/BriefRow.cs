using Ceasewire.Ledger.Briefs;

namespace Ceasewire.Server.Lists;

/// <summary>A line of the brief with words that it stands on: one row for each place where they stand.</summary>
/// <param name="Sources">Independent sources behind the line; 0 for a notice, which has none.</param>
/// <param name="Start">Code point of the article's text; as in all lists.</param>
public sealed record BriefRow(
    string Section,
    string? Group,
    string? When,
    string? Place,
    string Line,
    int Sources,
    string Words,
    string Teller,
    string Report,
    int Start,
    int End)
{
    public static IEnumerable<BriefRow> In(Brief brief) =>
        from section in brief.Sections
        from @group in section.Groups
        from line in @group.Lines
        from citation in line.Citations
        from location in citation.Locations
        select new BriefRow(
            section.Heading,
            @group.Heading,
            line.When,
            line.Place,
            line.Text,
            line.Sources,
            citation.Words,
            citation.Teller,
            location.Article,
            location.Start,
            location.End);
}
