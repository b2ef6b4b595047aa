namespace Ceasewire.Extraction.Places;

/// <summary>Distances on the globe.</summary>
public static class Distance
{
    private const double EarthRadius = 6371;

    /// <summary>Along the great circle between two points in degrees.</summary>
    public static double Kilometres(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        double a = double.DegreesToRadians(latitudeA), b = double.DegreesToRadians(latitudeB);
        double vertical = Math.Sin((b - a) / 2);
        double horizontal = Math.Sin(double.DegreesToRadians(longitudeB - longitudeA) / 2);
        double h = (vertical * vertical) + (Math.Cos(a) * Math.Cos(b) * horizontal * horizontal);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }
}
