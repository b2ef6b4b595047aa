namespace Ceasewire.Records;

/// <summary>
/// How precisely a claim's time and place are known, in the codes of ACLED and of UCDP's georeferenced events. Null where
/// the claim has none.
/// </summary>
public static class PrecisionCodes
{
    /// <summary>ACLED's geo_precision: 1 the town, 2 near it or in its district, 3 the region or more.</summary>
    public static int? AcledPlace(ClaimPlace? place) => place is null ? null : place.Precision switch
    {
        PlacePrecision.Exact or PlacePrecision.Settlement => 1,
        PlacePrecision.Near or PlacePrecision.Admin2 => 2,
        PlacePrecision.Unknown when place.Within.Length > 0 => 2,
        _ => 3,
    };

    /// <summary>
    /// UCDP's where_prec: 1 the place, 2 within some 25 km of it, 3 the second-level division, 4 the first-level one,
    /// 5 a line or an area of another kind, 6 the state, 7 waters.
    /// </summary>
    public static int? UcdpPlace(ClaimPlace? place) => place is null ? null : place.Precision switch
    {
        PlacePrecision.Exact or PlacePrecision.Settlement => 1,
        PlacePrecision.Near => 2,
        PlacePrecision.Unknown when place.Within.Length > 0 => 2,
        PlacePrecision.Admin2 => 3,
        PlacePrecision.Admin1 => 4,
        PlacePrecision.Country => 6,
        PlacePrecision.Water => 7,
        _ => 5,
    };

    /// <summary>ACLED's time_precision: 1 the day, 2 the week, 3 the month or more.</summary>
    public static int? AcledTime(ClaimTime? time) => Days(time) switch
    {
        null => null,
        <= 1 => 1,
        <= 7 => 2,
        _ => 3,
    };

    /// <summary>UCDP's date_prec: 1 the day, 2 two to six days, 3 the week, 4 the month, 5 the year or more.</summary>
    public static int? UcdpTime(ClaimTime? time) => Days(time) switch
    {
        null => null,
        <= 1 => 1,
        <= 6 => 2,
        <= 7 => 3,
        <= 31 => 4,
        _ => 5,
    };

    /// <summary>How many days the time spans; infinite where it is open, null where it is not to be placed.</summary>
    private static double? Days(ClaimTime? time)
    {
        if (time?.Edtf is null)
        {
            return null;
        }

        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return DateTime.TryParse(time.Start, culture, out var start) && DateTime.TryParse(time.End, culture, out var end)
            ? (end - start).TotalDays
            : double.PositiveInfinity;
    }
}
