namespace Ceasewire.Ledger;

/// <summary>
/// Days as records write them: "2016-12-07". Read for every account that is looked at, which the base library takes ten
/// times as long for.
/// </summary>
internal static class IsoDate
{
    public const int Length = 10;

    /// <summary>A day and nothing else.</summary>
    public static bool TryDay(string? text, out DateOnly day)
    {
        day = default;
        return text is { Length: Length } && TryRead(text, out day);
    }

    /// <summary>The day of a moment: "2016-12-07T10:00".</summary>
    public static bool TryDayOf(string? moment, out DateOnly day)
    {
        day = default;
        return moment is { Length: >= Length } && TryRead(moment.AsSpan(0, Length), out day);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !TryNumber(text[..4], out int year)
            || !TryNumber(text[5..7], out int month)
            || !TryNumber(text[8..], out int of)
            || year == 0
            || month is 0 or > 12
            || of == 0
            || of > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, of);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
