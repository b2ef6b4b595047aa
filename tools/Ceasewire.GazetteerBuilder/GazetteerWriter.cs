using System.Text;
using Ceasewire.Extraction.Places;
using static Ceasewire.Extraction.Places.GazetteerLayout;

namespace Ceasewire.GazetteerBuilder;

/// <summary>Writes gazetteer.bin as <see cref="GazetteerLayout"/> says. Equal input gives equal bytes.</summary>
internal sealed class GazetteerWriter(List<Draft> drafts, int own)
{
    private readonly List<string> _countries =
        [.. drafts.Where(draft => draft.Kind == PlaceKind.Country).Select(draft => draft.Country!).Order(StringComparer.Ordinal)];

    public byte[] Write()
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            drafts[i].Index = i;
        }

        var (blocks, names) = Names();
        var keys = Keys();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        foreach (int count in (int[])[_countries.Count, drafts.Count, own, names.Length, keys.Count])
        {
            writer.Write(count);
        }

        WriteCountries(writer);
        drafts.ForEach(draft => WriteEntry(writer, draft));
        drafts[..own].ForEach(draft => writer.Write((ushort)Math.Round((draft.RadiusKm ?? 0) * 10)));
        blocks.ForEach(writer.Write);
        writer.Write(names);
        keys.ForEach(key => WriteKey(writer, key));
        writer.Flush();
        return stream.ToArray();
    }

    private void WriteCountries(BinaryWriter writer)
    {
        var entries = drafts.Where(draft => draft.Kind == PlaceKind.Country).ToDictionary(draft => draft.Country!, draft => draft.Index);
        foreach (string code in _countries)
        {
            writer.Write(Encoding.ASCII.GetBytes(code));
            Write24(writer, entries[code]);
        }
    }

    private void WriteEntry(BinaryWriter writer, Draft draft)
    {
        Write24(writer, draft.Geonames);
        Write24(writer, draft.Point is { } point ? (int)Math.Round((point.Latitude + 90) * DegreeScale) : None);
        Write24(writer, draft.Point is { } same ? (int)Math.Round((same.Longitude + 180) * DegreeScale) : None);
        writer.Write((byte)(draft.Population > 1 ? Math.Round(Math.Log2(draft.Population) * PopulationScale) : 0));
        writer.Write(draft.Country is null ? NoCountry : (byte)_countries.IndexOf(draft.Country));
        writer.Write((byte)draft.Kind);
        Write24(writer, draft.Parent?.Index ?? None);
    }

    private (List<int> Blocks, byte[] Names) Names()
    {
        using var names = new MemoryStream();
        List<int> blocks = [];
        foreach (var draft in drafts)
        {
            if (draft.Index % NamesPerBlock == 0)
            {
                blocks.Add((int)names.Length);
            }

            byte[] name = Encoding.UTF8.GetBytes(draft.Name);
            names.WriteByte(checked((byte)name.Length));
            names.Write(name);
        }

        return (blocks, names.ToArray());
    }

    /// <summary>Key and packed entry, in file order; of equal keys of one entry, the one with most flags.</summary>
    private List<(ulong Key, int Packed)> Keys()
    {
        var keys = new SortedDictionary<(ulong Key, int Entry), int>();
        foreach (var draft in drafts)
        {
            bool isLoose = draft.Country is null || GeonamesTowns.Transliterated.Contains(draft.Country);
            Add(NameKey.Strict(draft.Name), draft.Index, PrimaryFlag);
            foreach (string name in draft.Names)
            {
                Add(NameKey.Strict(name), draft.Index, 0);
                if (isLoose && draft.Kind != PlaceKind.Country)
                {
                    Add(NameKey.Loose(name), draft.Index, 0);
                }
            }

            draft.Demonyms.ForEach(word => Add(NameKey.Strict(word), draft.Index, DemonymFlag));
        }

        return [.. keys.Select(pair => (pair.Key.Key, pair.Key.Entry | pair.Value))];

        void Add(NameKey key, int entry, int flags)
        {
            // A people's name that is also the country's own stays its own: the first flags win.
            if (!key.IsEmpty)
            {
                keys.TryAdd((key.Value, entry), flags);
            }
        }
    }

    private static void WriteKey(BinaryWriter writer, (ulong Key, int Packed) key)
    {
        for (int shift = (NameKey.Size - 1) * 8; shift >= 0; shift -= 8)
        {
            writer.Write((byte)(key.Key >> shift));
        }

        Write24(writer, key.Packed);
    }

    private static void Write24(BinaryWriter writer, int value)
    {
        writer.Write((byte)value);
        writer.Write((byte)(value >> 8));
        writer.Write((byte)(value >> 16));
    }
}
