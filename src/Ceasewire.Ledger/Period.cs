using System.Globalization;

namespace Ceasewire.Ledger;

/// <summary>Days, both inclusive; null where open.</summary>
public readonly record struct Period(DateOnly? First, DateOnly? Last)
{
    /// <summary>
    /// Reads a plain EDTF date or interval: "2016-12-08", "2016-12", "2016", "2016-12-01/2016-12-08",
    /// "2016-12-01/..", "/2016-12".
    /// </summary>
    public static bool TryParse(string edtf, out Period period)
    {
        period = default;
        string[] ends = edtf.Split('/');
        if (ends.Length > 2 || !TryEnd(ends[0], out var first) || !TryEnd(ends[^1], out var last))
        {
            return false;
        }

        period = new(first.First, last.Last);
        return period.First is not null || period.Last is not null;
    }

    private static bool TryEnd(string end, out Period days)
    {
        days = default;
        if (end is "" or "..")
        {
            return true;
        }

        if (Is(end, "yyyy-MM-dd", out var day))
        {
            days = new(day, day);
        }
        else if (Is(end, "yyyy-MM", out var month))
        {
            days = new(month, month.AddMonths(1).AddDays(-1));
        }
        else if (Is(end, "yyyy", out var year))
        {
            days = new(year, new DateOnly(year.Year, 12, 31));
        }

        return days.First is not null;
    }

    private static bool Is(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
