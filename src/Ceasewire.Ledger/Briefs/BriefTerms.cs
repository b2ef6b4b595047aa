using System.Globalization;

namespace Ceasewire.Ledger.Briefs;

/// <summary>The wording that every form of a brief shares.</summary>
public static class BriefTerms
{
    public static string Coverage(Coverage coverage)
    {
        string days = coverage.First is null ? "no report is dated"
            : coverage.First == coverage.Last ? $"published {coverage.First}"
            : $"published {coverage.First} to {coverage.Last}";
        string reports = Count(coverage.Reports, "report");
        string copies = coverage.Families == coverage.Reports ? "" : $", {coverage.Families} without copies";
        return $"{reports}{copies}; {days}; read with {string.Join(", ", coverage.Models)}. Words without a teller are the report's own voice.";
    }

    /// <summary>"rejects a ceasefire — Aleppo — 2 sources".</summary>
    public static string Headline(Line line)
    {
        string place = line.Place is null ? "" : $" — {line.Place}";
        string sources = line.Sources == 0 ? "" : $" — {Sources(line.Sources)}";
        return $"{line.Text}{place}{sources}";
    }

    /// <summary>"sana.txt 12–40, says Syria: government"; without a teller where the report says so itself.</summary>
    public static string Source(Citation citation)
    {
        string where = string.Join(", ", citation.Locations.Select(location =>
            string.Create(CultureInfo.InvariantCulture, $"{location.Article} {location.Start}–{location.End}")));
        return citation.Teller.Length == 0 ? where : $"{where}, says {citation.Teller}";
    }

    /// <summary>"2 sources".</summary>
    public static string Sources(int count) => Count(count, "source");

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
