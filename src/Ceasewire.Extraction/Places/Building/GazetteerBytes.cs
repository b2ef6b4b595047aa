using System.Text;
using static Ceasewire.Extraction.Places.GazetteerLayout;

namespace Ceasewire.Extraction.Places.Building;

/// <summary>Drafts as the bytes of gazetteer.bin's sections.</summary>
internal static class GazetteerBytes
{
    /// <summary>Names longer than a length byte can say lose their end.</summary>
    private const int LongestName = byte.MaxValue;

    public static byte[] Entries(IEnumerable<PlaceDraft> drafts, IReadOnlyList<string> countries)
    {
        using var stream = new MemoryStream();
        foreach (var draft in drafts)
        {
            int country = draft.Country is null ? NoCountry : IndexOf(countries, draft.Country);
            int parent = draft.Parent?.Index ?? (draft.ParentEntry >= 0 ? draft.ParentEntry : None);
            Write24(stream, draft.Geonames);
            Write24(stream, draft.Point is { } point ? (int)Math.Round((point.Latitude + 90) * DegreeScale) : None);
            Write24(stream, draft.Point is { } same ? (int)Math.Round((same.Longitude + 180) * DegreeScale) : None);
            stream.WriteByte(
                (byte)(draft.Population > 1 ? Math.Round(Math.Log2(draft.Population) * PopulationScale) : 0));
            stream.WriteByte((byte)country);
            stream.WriteByte((byte)draft.Kind);
            Write24(stream, parent);
        }

        return stream.ToArray();
    }

    public static byte[] Names(IEnumerable<PlaceDraft> drafts)
    {
        using var stream = new MemoryStream();
        foreach (var draft in drafts)
        {
            var name = Encoding.UTF8.GetBytes(draft.Name).AsSpan();
            int length = Math.Min(name.Length, LongestName);
            while (length < name.Length && (name[length] & 0xC0) == 0x80)
            {
                length--;
            }

            stream.WriteByte((byte)length);
            stream.Write(name[..length]);
        }

        return stream.ToArray();
    }

    /// <summary>Where each block of names starts.</summary>
    public static byte[] Blocks(ReadOnlySpan<byte> names)
    {
        using var stream = new MemoryStream();
        int count = 0;
        for (int at = 0; at < names.Length; at += 1 + names[at], count++)
        {
            if (count % NamesPerBlock == 0)
            {
                stream.Write(BitConverter.GetBytes(at));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Key and packed entry, in file order; of equal keys of one entry, the first flags win.</summary>
    public static SortedDictionary<(ulong Key, int Entry), int> Keys(IEnumerable<PlaceDraft> drafts)
    {
        var keys = new SortedDictionary<(ulong Key, int Entry), int>();
        foreach (var draft in drafts)
        {
            bool isLoose = draft.Country is null || Transliteration.States.Contains(draft.Country);
            Add(NameKey.Strict(draft.Name), draft.Index, PrimaryFlag);
            foreach (string name in draft.Names)
            {
                Add(NameKey.Strict(name), draft.Index, 0);
                if (isLoose && draft.Kind != PlaceKind.Country)
                {
                    Add(NameKey.Loose(name), draft.Index, 0);
                }
            }

            // A people's name that is also the country's own stays its own.
            draft.Demonyms.ForEach(word => Add(NameKey.Strict(word), draft.Index, DemonymFlag));
        }

        return keys;

        void Add(NameKey key, int entry, int flags)
        {
            if (!key.IsEmpty)
            {
                keys.TryAdd((key.Value, entry), flags);
            }
        }
    }

    public static void WriteKey(Stream stream, ulong key, int packed)
    {
        for (int shift = (NameKey.Size - 1) * 8; shift >= 0; shift -= 8)
        {
            stream.WriteByte((byte)(key >> shift));
        }

        Write24(stream, packed);
    }

    public static void Write24(Stream stream, int value)
    {
        stream.WriteByte((byte)value);
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)(value >> 16));
    }

    private static int IndexOf(IReadOnlyList<string> countries, string code)
    {
        for (int i = 0; i < countries.Count; i++)
        {
            if (countries[i] == code)
            {
                return i;
            }
        }

        return NoCountry;
    }
}
