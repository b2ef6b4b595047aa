namespace Ceasewire.Extraction.Times.Calendar;

/// <summary>How long a named stretch of the calendar is, longest first.</summary>
internal enum Scale : byte
{
    Century,
    Decade,
    Year,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Weekend,
    Day,
}
