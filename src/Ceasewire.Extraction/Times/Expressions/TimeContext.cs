using Ceasewire.Extraction.Times.Calendar;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Times.Expressions;

/// <summary>News counts from the day it appears; a history from the time that it told last.</summary>
internal enum Telling : byte
{
    News,
    History,

    /// <summary>
    /// When it appeared is unknown, so that only what is reckoned from a date in the text can be placed.
    /// </summary>
    Undated,
}

/// <summary>
/// What an expression is reckoned from: when the article appeared, the time told last, and the tense that it stands in.
/// </summary>
internal sealed class TimeContext(Analysis analysis, DateOnly? published, Telling telling)
{
    /// <summary>Null where unknown; a history too is read without it.</summary>
    public DateOnly? Published { get; } = telling == Telling.News ? published : null;

    public Telling Telling { get; } = telling;

    public CalendarPoint? Last { get; private set; }

    /// <summary>Where the expression now resolved stands, as an offset into the text.</summary>
    public int At { get; set; }

    public Tense Tense => Tenses.Of(analysis, At);

    /// <summary>What "last year" counts from.</summary>
    public CalendarPoint? Now =>
        Published is { } day ? CalendarPoint.OfDay(day) : Telling == Telling.History ? Last : null;

    /// <summary>What "the following year" counts from.</summary>
    public CalendarPoint? Told => Last ?? Now;

    public void Tell(TimeSense sense) => Last = sense.Point ?? Last;
}
