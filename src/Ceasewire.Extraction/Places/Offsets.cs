using System.Globalization;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>How far from a place, and which way: "20 km south of Aleppo". Without a bearing, only how far.</summary>
internal readonly record struct Offset(double Kilometres, double? Bearing);

/// <summary>
/// Places given by their way from another: "20 km south of Aleppo", "just north of Homs", "15 miles from Raqqa".
/// </summary>
internal static class Offsets
{
    /// <summary>What "near" and a bearing without a distance may mean.</summary>
    private const double Unsaid = 10;

    /// <returns>The offset said before the name, or null.</returns>
    public static Offset? Before(Analysis analysis, TokenRange words)
    {
        int at = words.Start - 1;
        if (at >= 0 && analysis.Lower(at) is "the")
        {
            at--;
        }

        if (at < 1 || analysis.Lower(at) is not ("of" or "from"))
        {
            return at >= 0 && analysis.Lower(at) is "near" ? new Offset(0, null) : null;
        }

        bool isOf = analysis.Lower(at) is "of";
        at--;
        double? bearing = BearingOf(analysis.Lower(at));
        if (bearing is not null)
        {
            at--;
        }

        if (at < 0)
        {
            // "South of Aleppo" at the start of the text.
            return new Offset(0, bearing);
        }

        if (bearing is null
            && isOf
            && analysis.Lower(at) is not ("outside" or "miles" or "km" or "kilometres" or "kilometers"))
        {
            return null;
        }

        double? distance = at >= 1 ? DistanceAt(analysis, at) : null;
        return bearing is null && distance is null ? null
            : bearing is not null && distance is null && analysis.Lower(at) is "the" ? null
            : new Offset(distance ?? 0, bearing);
    }

    public static Place Apply(Place place, Offset offset)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return place;
        }

        double own = place.RadiusKm ?? 0;
        if (offset.Bearing is not { } bearing || offset.Kilometres == 0)
        {
            return place with { Precision = PlacePrecision.Near, RadiusKm = own + Math.Max(Unsaid, offset.Kilometres) };
        }

        // A degree of latitude is 111.2 km; distances of this kind are short enough to treat the ground as flat.
        double angle = double.DegreesToRadians(bearing);
        double north = offset.Kilometres * Math.Cos(angle) / 111.2;
        double east = offset.Kilometres * Math.Sin(angle) / (111.2 * Math.Cos(double.DegreesToRadians(latitude)));
        return place with
        {
            Latitude = Math.Round(latitude + north, 4),
            Longitude = Math.Round(longitude + east, 4),
            Precision = PlacePrecision.Near,
            RadiusKm = Math.Max(own, Math.Round(offset.Kilometres / 3)),
        };
    }

    private static double? DistanceAt(Analysis analysis, int unit)
    {
        double? factor = analysis.Lower(unit) switch
        {
            "km" or "kilometres" or "kilometers" or "kilometre" or "kilometer" or "kms" => 1,
            "miles" or "mile" => 1.609,
            _ => null,
        };
        return
            factor is { } scale
            && double.TryParse(
                analysis.Form(unit - 1),
                NumberStyles.Number, CultureInfo.InvariantCulture,
                out double number)
            ? number * scale
            : null;
    }

    private static double? BearingOf(string lower) => lower switch
    {
        "north" => 0,
        "northeast" or "north-east" => 45,
        "east" => 90,
        "southeast" or "south-east" => 135,
        "south" => 180,
        "southwest" or "south-west" => 225,
        "west" => 270,
        "northwest" or "north-west" => 315,
        _ => null,
    };
}
