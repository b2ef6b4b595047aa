using System.Text.Json;

namespace Ceasewire.GazetteerBuilder;

/// <summary>An area of a TopoJSON file: its rings of points in degrees, longitude first.</summary>
internal sealed record Area(string Id, string Name, List<List<(double X, double Y)>> Rings)
{
    private const double KilometresPerDegree = 111.2;

    /// <summary>Middle of the largest ring and the radius of a circle of its area.</summary>
    public (double Latitude, double Longitude, double RadiusKm) Middle()
    {
        var (x, y, area) = Rings.Select(CentreOf).MaxBy(centre => centre.Area);
        return (y, x, KilometresPerDegree * Math.Sqrt(area * Math.Cos(double.DegreesToRadians(y)) / Math.PI));
    }

    private static (double X, double Y, double Area) CentreOf(List<(double X, double Y)> ring)
    {
        double sum = 0, x = 0, y = 0;
        for (int i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            double cross = ((a.X - ring[0].X) * (b.Y - ring[0].Y)) - ((b.X - ring[0].X) * (a.Y - ring[0].Y));
            sum += cross;
            x += (a.X + b.X + ring[0].X) * cross;
            y += (a.Y + b.Y + ring[0].Y) * cross;
        }

        return sum == 0 ? (ring[0].X, ring[0].Y, 0) : (x / (3 * sum), y / (3 * sum), Math.Abs(sum / 2));
    }
}

/// <summary>Reads the areas of a quantised TopoJSON file, as us-atlas and world-atlas are.</summary>
internal sealed class Topology
{
    private readonly List<List<(double X, double Y)>> _arcs = [];
    private readonly JsonElement _root;

    private Topology(JsonElement root)
    {
        _root = root;
        var transform = root.GetProperty("transform");
        double[] scale = Numbers(transform.GetProperty("scale")), shift = Numbers(transform.GetProperty("translate"));
        foreach (var arc in root.GetProperty("arcs").EnumerateArray())
        {
            double x = 0, y = 0;
            var points = new List<(double, double)>();
            foreach (var step in arc.EnumerateArray())
            {
                x += step[0].GetDouble();
                y += step[1].GetDouble();
                points.Add(((x * scale[0]) + shift[0], (y * scale[1]) + shift[1]));
            }

            _arcs.Add(points);
        }
    }

    public static Topology Read(string file) => new(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);

    public IEnumerable<Area> Areas(string collection)
    {
        foreach (var geometry in _root
                .GetProperty("objects")
                .GetProperty(collection)
                .GetProperty("geometries")
                .EnumerateArray())
        {
            string? type = geometry.GetProperty("type").GetString();
            if (type is not ("Polygon" or "MultiPolygon"))
            {
                continue;
            }

            var arcs = geometry.GetProperty("arcs");
            var polygons = type == "Polygon" ? [arcs] : arcs.EnumerateArray().ToList();
            yield return new Area(
                geometry.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "",
                geometry.GetProperty("properties").GetProperty("name").GetString()!,
                [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(Ring)]);
        }
    }

    /// <summary>Arcs in a row; a negative number is an arc from its end, counted from ~0.</summary>
    private List<(double X, double Y)> Ring(JsonElement arcs)
    {
        var ring = new List<(double, double)>();
        foreach (var number in arcs.EnumerateArray())
        {
            int arc = number.GetInt32();
            var points = arc < 0 ? Enumerable.Reverse(_arcs[~arc]) : _arcs[arc];
            ring.AddRange(points.Skip(ring.Count == 0 ? 0 : 1));
        }

        return ring;
    }

    private static double[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
