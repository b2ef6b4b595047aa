namespace Ceasewire.Records;

/// <summary>When the act happened.</summary>
/// <param name="Edtf">EDTF level 1 date or interval; null where the words cannot be placed.</param>
/// <param name="Start">Inclusive, "2016-12-07T00:00"; null where open or unknown.</param>
/// <param name="End">Exclusive, same form.</param>
public sealed record ClaimTime(
    string? Edtf, string? Start, string? End, TimePrecision Precision, TimeBasis Basis, Quote? Quote);

public enum TimePrecision
{
    Minute,
    Hour,
    Part,
    Day,
    Week,
    Month,
    Season,
    Year,
    Decade,
    Interval,
}

/// <summary>
/// How a time is known: said outright, reckoned from another date, carried from an earlier clause or sentence, or the
/// day of publication.
/// </summary>
public enum TimeBasis
{
    Said,
    Relative,
    Inherited,
    Published,
}
