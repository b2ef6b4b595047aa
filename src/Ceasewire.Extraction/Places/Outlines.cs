using System.Text;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Outlines of the states, of Natural Earth at 1 : 50 million: good to a few kilometres. The file holds a count of
/// states; of each its alpha-3 code and a count of rings; of each ring a count of points and their steps from the last
/// in hundredths of a degree, longitude first, all as variable-length numbers, signed ones in zigzag.
/// </summary>
public sealed class Outlines
{
    /// <summary>Steps to a degree.</summary>
    public const int Scale = 100;

    private readonly List<(string Country, List<(int X, int Y)[]> Rings)> _states = [];

    private Outlines()
    {
    }

    public static Outlines Load()
    {
        using var stream = WordList.Open("places/outlines.bin");
        var outlines = new Outlines();
        byte[] code = new byte[3];
        for (int states = Number(stream); states > 0; states--)
        {
            stream.ReadExactly(code);
            var rings = new List<(int, int)[]>();
            for (int count = Number(stream); count > 0; count--)
            {
                rings.Add(Ring(stream));
            }

            outlines._states.Add((Encoding.ASCII.GetString(code), rings));
        }

        return outlines;
    }

    /// <returns>The alpha-3 code of the state that holds the point, or null at sea.</returns>
    public string? CountryAt(double latitude, double longitude)
    {
        double x = longitude * Scale, y = latitude * Scale;
        foreach (var (country, rings) in _states)
        {
            bool isInside = false;
            foreach (var ring in rings)
            {
                isInside ^= Holds(ring, x, y);
            }

            if (isInside)
            {
                return country;
            }
        }

        return null;
    }

    /// <returns>Kilometres from the point to the nearest corner of the state's outline; infinite for one without
    /// an outline.</returns>
    public double KilometresTo(string country, double latitude, double longitude) =>
        _states.Where(state => state.Country == country).SelectMany(state => state.Rings).SelectMany(ring => ring)
            .Select(point => Distance.Kilometres(latitude, longitude, (double)point.Y / Scale, (double)point.X / Scale))
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();

    /// <summary>Whether a ray from the point crosses the ring an odd number of times.</summary>
    private static bool Holds((int X, int Y)[] ring, double x, double y)
    {
        bool isInside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.Y > y != b.Y > y && x < ((double)(b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }

    private static (int X, int Y)[] Ring(Stream stream)
    {
        var ring = new (int X, int Y)[Number(stream)];
        int x = 0, y = 0;
        for (int i = 0; i < ring.Length; i++)
        {
            x += Signed(Number(stream));
            y += Signed(Number(stream));
            ring[i] = (x, y);
        }

        return ring;
    }

    private static int Signed(int zigzag) => (zigzag >>> 1) ^ -(zigzag & 1);

    private static int Number(Stream stream)
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            int part = stream.ReadByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
