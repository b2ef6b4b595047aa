using System.Collections.Immutable;
using Ceasewire.Extraction.Times.Expressions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times;

/// <summary>
/// Finds when an article appeared: as its source says, else by its date line, else at the earliest day that its dated
/// picture captions and its weekdays allow. Where none of these is there the day is unknown: it is never guessed.
/// </summary>
public static class PublicationReader
{
    /// <summary>Weekdays that lie farther back than this on average, in days, are not all days of one report.</summary>
    private const double FarthestBack = 2.5;

    /// <summary>Reads the text as of one piece.</summary>
    public static PublicationDate Find(Article article, Analysis analysis) =>
        Find(article, analysis, Passages.Whole(analysis.Document));

    /// <summary>What the text tells of the day, only its first passage tells.</summary>
    public static PublicationDate Find(Article article, Analysis analysis, Passages passages)
    {
        if (article.Published is { } given)
        {
            return new PublicationDate(given, PublicationBasis.Given, []);
        }

        int end = passages.Starts is [var next, ..]
            ? analysis.Document.Cover(analysis.Document.Sentences[next]).Start
            : analysis.Document.Text.Length;
        var found = TimeReader.Scan(analysis.Document.Text[..end]);
        return DateLines.Find(analysis.Document.Text, found)
            ?? FromCaptions(analysis, found)
            ?? new PublicationDate(null, PublicationBasis.Unknown, []);
    }

    /// <summary>
    /// The day that a passage's expressions count from: the article's where its source gives it or the passage is the
    /// first, else that of the passage's own date line.
    /// </summary>
    /// <param name="passage">The passage's first sentence.</param>
    public static DateOnly? DayOf(PublicationDate published, Analysis analysis, int passage)
    {
        if (passage == 0 || published.Basis == PublicationBasis.Given)
        {
            return published.Day;
        }

        string text = analysis.Document.Text;
        int start = analysis.Document.Cover(analysis.Document.Sentences[passage]).Start;
        string head = text[start..Math.Min(text.Length, start + (2 * DateLines.Farthest))];
        return DateLines.Find(head, TimeReader.Scan(head))?.Day;
    }

    /// <summary>
    /// A report with a caption of Friday 2 December that speaks of Tuesday, Wednesday and Thursday appeared on Thursday
    /// 8 December at the earliest: the day from which its weekdays lie least far back, and the first such day from the
    /// latest caption on.
    /// </summary>
    private static PublicationDate? FromCaptions(Analysis analysis, List<FoundExpression> found)
    {
        DateOnly? taken = null;
        TextSpan quote = default;
        foreach (var (expression, span) in found)
        {
            if (FullDates.Of(expression) is { } day && (taken is null || day > taken)
                && Captions.EndWith(analysis, span))
            {
                (taken, quote) = (day, span);
            }
        }

        return taken is { } caption && NewsDay(analysis, found) is var (weekday, span2)
            ? new PublicationDate(weekday.OnOrAfter(caption), PublicationBasis.Inferred, [quote, span2])
            : null;
    }

    /// <returns>
    /// The weekday from which all that are named lie least far back, where it is named first; null where none is, or
    /// they lie too far apart.
    /// </returns>
    private static (WeekdayDate Day, TextSpan Quote)? NewsDay(Analysis analysis, List<FoundExpression> found)
    {
        int[] counts = new int[8];
        var first = new Dictionary<int, (WeekdayDate Day, TextSpan Quote)>();
        foreach (var (expression, span) in found)
        {
            if (WeekdayOf(expression) is { } day && Tenses.Of(analysis, span.Start) != Tense.Future)
            {
                counts[day.Weekday]++;
                first.TryAdd(day.Weekday, (day, span));
            }
        }

        int named = counts.Sum();
        if (named == 0)
        {
            return null;
        }

        double Back(int from) =>
            Enumerable.Range(1, 7).Sum(day => counts[day] * ((from - day + 7) % 7)) / (double)named;
        int best = first.Keys.Order().MinBy(Back);
        return Back(best) <= FarthestBack ? first[best] : null;
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
