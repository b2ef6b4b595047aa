using System.Globalization;
using System.Text;
using System.Text.Json;
using Ceasewire.Extraction.Places;

namespace Ceasewire.GazetteerBuilder;

/// <summary>Writes outlines.bin as <see cref="Outlines"/> says.</summary>
internal static class OutlineWriter
{
    public static byte[] Write(Sources sources)
    {
        var codes = Codes(sources.Divisions);
        var states = Topology.Read(sources.Outlines).Areas("countries")
            .Select(area => (Code: codes.GetValueOrDefault(area.Id) ?? Unnumbered(area.Name), area.Rings))
            .Where(state => state.Code is not null)
            .GroupBy(state => state.Code!, state => state.Rings)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        using var stream = new MemoryStream();
        Number(stream, states.Count);
        foreach (var state in states)
        {
            var rings = state.SelectMany(part => part).ToList();
            stream.Write(Encoding.ASCII.GetBytes(state.Key));
            Number(stream, rings.Count);
            rings.ForEach(ring => Ring(stream, ring));
        }

        return stream.ToArray();
    }

    private static void Ring(MemoryStream stream, List<(double X, double Y)> ring)
    {
        Number(stream, ring.Count);
        int lastX = 0, lastY = 0;
        foreach (var (x, y) in ring)
        {
            int nextX = (int)Math.Round(x * Outlines.Scale), nextY = (int)Math.Round(y * Outlines.Scale);
            Number(stream, ZigZag(nextX - lastX));
            Number(stream, ZigZag(nextY - lastY));
            (lastX, lastY) = (nextX, nextY);
        }
    }

    /// <summary>Alpha-3 by ISO's number: "004".</summary>
    private static Dictionary<string, string> Codes(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.EnumerateObject()
            .Select(country => country.Value)
            .Where(country => country.GetProperty("numeric").ValueKind == JsonValueKind.Number)
            .DistinctBy(country => country.GetProperty("numeric").GetInt32())
            .ToDictionary(
                country => country.GetProperty("numeric").GetInt32().ToString("D3", CultureInfo.InvariantCulture),
                country => country.GetProperty("iso3").GetString()!);
    }

    /// <summary>Natural Earth draws some that ISO does not number, with the state that they are counted to.</summary>
    private static string? Unnumbered(string name) => name switch
    {
        "Kosovo" => "XKX",
        "Somaliland" => "SOM",
        "N. Cyprus" => "CYP",
        _ => null,
    };

    private static int ZigZag(int value) => (value << 1) ^ (value >> 31);

    private static void Number(MemoryStream stream, int value)
    {
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            stream.WriteByte((byte)(rest | 0x80));
        }

        stream.WriteByte((byte)rest);
    }
}
