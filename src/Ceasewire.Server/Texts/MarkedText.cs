using System.Collections.Immutable;

namespace Ceasewire.Server.Texts;

/// <summary>Words of a report that a reader was sent to: code points, end exclusive.</summary>
public sealed record AskedWords(int Start, int End)
{
    /// <summary>Reads "632-779"; null where it is no range.</summary>
    public static AskedWords? Parse(string? range) =>
        range?.Split('-') is [var start, var end]
        && int.TryParse(start, System.Globalization.CultureInfo.InvariantCulture, out int from)
        && int.TryParse(end, System.Globalization.CultureInfo.InvariantCulture, out int to)
        && from >= 0 && to > from
            ? new(from, to)
            : null;
}

/// <summary>A line of the text, and the notices that begin in it.</summary>
public sealed record Paragraph(ImmutableArray<Segment> Segments, ImmutableArray<MarginNote> Notes)
{
    public string Text => string.Concat(Segments.Select(segment => segment.Text));
}

/// <summary>A notice and its number in the report.</summary>
public sealed record MarginNote(int Number, Notice Notice);

/// <summary>
/// A report's text cut wherever a claim, a trigger, a notice or the asked words begin or end, line by line.
/// </summary>
internal static class MarkedText
{
    public static ImmutableArray<Paragraph> Of(Report report, AskedWords? asked)
    {
        var text = new CodePoints(report.Text);
        var marks = Marks(report, asked, text.Length);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var sweep = new Sweep(report, text, marks);
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && text[end] != '\n')
            {
                end++;
            }

            if (sweep.Cut(start, end) is { Segments.IsEmpty: false } paragraph)
            {
                paragraphs.Add(paragraph);
            }

            start = end + 1;
        }

        return paragraphs.ToImmutable();
    }

    private static List<Mark> Marks(Report report, AskedWords? asked, int length)
    {
        List<Mark> marks = [];
        foreach (var (claim, i) in report.Reading.Claims.Select((claim, i) => (claim, i)))
        {
            marks.Add(new(claim.Quote.Start, claim.Quote.End, MarkKind.Claim, i + 1));
            marks.Add(new(claim.Trigger.Start, claim.Trigger.End, MarkKind.Trigger, i + 1));
        }

        marks.AddRange(report.Reading.Notices.Select((notice, i) =>
            new Mark(notice.Quote.Start, notice.Quote.End, MarkKind.Notice, i + 1)));
        if (asked is not null)
        {
            marks.Add(new(asked.Start, asked.End, MarkKind.Asked, 0));
        }

        return [.. marks.Where(mark => mark.Start < mark.End && mark.End <= length)];
    }
}
