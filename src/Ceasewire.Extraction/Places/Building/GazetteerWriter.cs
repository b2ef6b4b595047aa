using System.Text;
using static Ceasewire.Extraction.Places.GazetteerLayout;

namespace Ceasewire.Extraction.Places.Building;

/// <summary>Writes gazetteer.bin as <see cref="GazetteerLayout"/> says. Equal input gives equal bytes.</summary>
/// <param name="drafts">Those of our own lists, then others that have a radius, then towns.</param>
/// <param name="divisions">First-level divisions by GeoNames' code: "SY.09".</param>
public sealed class GazetteerWriter(
    List<PlaceDraft> drafts, int own, int withRadius, IReadOnlyDictionary<string, PlaceDraft> divisions)
{
    private readonly List<string> _countries =
    [
        .. drafts
            .Where(draft => draft.Kind == PlaceKind.Country)
            .Select(draft => draft.Country!)
            .Order(StringComparer.Ordinal),
    ];

    public byte[] Write()
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            drafts[i].Index = i;
        }

        byte[] names = GazetteerBytes.Names(drafts);
        var keys = GazetteerBytes.Keys(drafts);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        foreach (int count in (int[])
                [_countries.Count, drafts.Count, own, names.Length, keys.Count, divisions.Count, withRadius, 0, 0])
        {
            writer.Write(count);
        }

        WriteCountries(stream);
        WriteDivisions(stream);
        writer.Write(GazetteerBytes.Entries(drafts, _countries));
        drafts[..withRadius].ForEach(draft => writer.Write((ushort)Math.Round((draft.RadiusKm ?? 0) * 10)));
        writer.Write(GazetteerBytes.Blocks(names));
        writer.Write(names);
        foreach (var ((key, entry), flags) in keys)
        {
            GazetteerBytes.WriteKey(stream, key, entry | flags);
        }

        return stream.ToArray();
    }

    private void WriteCountries(Stream stream)
    {
        var entries = drafts
            .Where(draft => draft.Kind == PlaceKind.Country)
            .ToDictionary(draft => draft.Country!, draft => draft.Index);
        foreach (string code in _countries)
        {
            stream.Write(Encoding.ASCII.GetBytes(code));
            GazetteerBytes.Write24(stream, entries[code]);
        }
    }

    private void WriteDivisions(Stream stream)
    {
        foreach (var (code, draft) in divisions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            byte[] padded = new byte[DivisionCodeSize];
            Encoding.ASCII.GetBytes(code, padded);
            stream.Write(padded);
            GazetteerBytes.Write24(stream, draft.Index);
        }
    }
}
