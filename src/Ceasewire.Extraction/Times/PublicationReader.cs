using System.Collections.Immutable;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>
/// Finds when an article appeared: as its source says, else by its date line, else at the earliest day that its dated picture captions
/// and its weekdays allow. Where none of these is there the day is unknown: it is never guessed.
/// </summary>
public static class PublicationReader
{
    public static PublicationDate Find(Article article, Analysis analysis)
    {
        if (article.Published is { } given)
        {
            return new PublicationDate(given, PublicationBasis.Given, []);
        }

        var found = TimeReader.Scan(analysis.Document.Text);
        return DateLines.Find(analysis.Document.Text, found)
            ?? FromCaptions(analysis, found)
            ?? new PublicationDate(null, PublicationBasis.Unknown, []);
    }

    /// <summary>
    /// A report with a caption of Friday 2 December that speaks of Tuesday and Thursday appeared on Thursday 8 December at the earliest:
    /// each weekday is the first such day from the latest caption on, and the last of them is the day of the report.
    /// </summary>
    private static PublicationDate? FromCaptions(Analysis analysis, List<FoundExpression> found)
    {
        DateOnly? taken = null;
        TextSpan quote = default;
        foreach (var (expression, span) in found)
        {
            if (FullDates.Of(expression) is { } day && (taken is null || day > taken) && Captions.EndWith(analysis, span))
            {
                (taken, quote) = (day, span);
            }
        }

        return taken is { } caption ? AfterCaption(analysis, found, caption, quote) : null;
    }

    private static PublicationDate? AfterCaption(Analysis analysis, List<FoundExpression> found, DateOnly caption, TextSpan quote)
    {
        DateOnly? latest = null;
        var quotes = ImmutableArray.Create(quote);
        foreach (var (expression, span) in found)
        {
            if (WeekdayOf(expression) is not { } weekday || Tenses.Of(analysis, span.Start) == Tense.Future)
            {
                continue;
            }

            var day = weekday.OnOrAfter(caption);
            if (latest is null || day > latest)
            {
                (latest, quotes) = (day, [quote, span]);
            }
        }

        return latest is null ? null : new PublicationDate(latest, PublicationBasis.Inferred, quotes);
    }

    private static WeekdayDate? WeekdayOf(Expression expression) => expression switch
    {
        WeekdayDate { Shift: null } day => day,
        DayPart { Day: { } day } => WeekdayOf(day),
        Rough rough => WeekdayOf(rough.Inner),
        ClockTime { Day: { } day } => WeekdayOf(day),
        _ => null,
    };
}
