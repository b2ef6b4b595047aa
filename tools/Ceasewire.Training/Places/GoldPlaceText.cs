using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Ceasewire.Text;

namespace Ceasewire.Training.Places;

/// <summary>A text with its place names, in order, no span twice.</summary>
public sealed record GoldPlaceText(string Name, string Text, ImmutableArray<GoldToponym> Places)
{
    /// <summary>
    /// Where a name does not stand at its offsets, it is looked for this many characters around: whole files are off by
    /// one.
    /// </summary>
    private const int Shift = 20;

    public static IEnumerable<GoldPlaceText> ReadAll(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return Read(json.RootElement);
        }
    }

    private static GoldPlaceText Read(JsonElement row)
    {
        string text = row.GetProperty("text").GetString()!;
        int[] offsets = Offsets(text);
        var places = new SortedDictionary<(int Start, int End), GoldToponym>();
        foreach (var place in row.GetProperty("places").EnumerateArray())
        {
            string name = place.GetProperty("LOC").GetString()!;
            if (Standing(text, name, offsets, place.GetProperty("start").GetInt32()) is { } start)
            {
                double latitude = place.GetProperty("lat").GetDouble(),
                    longitude = place.GetProperty("lon").GetDouble();
                bool hasPoint =
                    (latitude, longitude) != (0, 0) && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;
                var span = new TextSpan(start, start + name.Length);
                places.TryAdd(
                    (span.Start, span.End),
                    new GoldToponym(span, name, hasPoint ? (latitude, longitude) : null));
            }
        }

        return new GoldPlaceText(row.GetProperty("name").GetString()!, text, [.. places.Values]);
    }

    /// <returns>The UTF-16 offset nearest to the marked code point at which the name stands, or null.</returns>
    private static int? Standing(string text, string name, int[] offsets, int marked)
    {
        for (int distance = 0; distance <= Shift; distance++)
        {
            foreach (int at in (int[])[marked - distance, marked + distance])
            {
                if (at >= 0
                    && at < offsets.Length
                    && string.CompareOrdinal(text, offsets[at], name, 0, name.Length) == 0)
                {
                    return offsets[at];
                }
            }
        }

        return null;
    }

    /// <summary>The UTF-16 offset of each code point, and of the end.</summary>
    public static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 1 : 0;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
