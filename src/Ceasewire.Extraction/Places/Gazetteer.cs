using System.Buffers.Binary;
using System.Text;
using static Ceasewire.Extraction.Places.GazetteerLayout;

namespace Ceasewire.Extraction.Places;

/// <summary>
/// Places of the world by name: GeoNames' settlements, and countries, divisions, regions and places of conflict of our
/// own. One block of memory that is searched where it lies; nothing is built at load. Safe for use by many threads.
/// </summary>
public sealed class Gazetteer
{
    private readonly byte[] _bytes;
    private readonly string[] _codes;
    private readonly int _divisions;
    private readonly int _entries;
    private readonly int _radii;
    private readonly int _blocks;
    private readonly int _names;
    private readonly int _keys;

    private Gazetteer(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderSize || Int32(0) != unchecked((int)Magic))
        {
            throw new InvalidDataException("Not a gazetteer, or of another version.");
        }

        int countries = Int32(4);
        (Count, OwnCount, KeyCount) = (Int32(8), Int32(12), Int32(20));
        (DivisionCount, RadiusCount) = (Int32(24), Int32(28));
        _divisions = HeaderSize + (countries * CountrySize);
        _entries = _divisions + (DivisionCount * DivisionSize);
        _radii = _entries + (Count * EntrySize);
        _blocks = _radii + (RadiusCount * RadiusSize);
        _names = _blocks + ((Count + NamesPerBlock - 1) / NamesPerBlock * sizeof(int));
        _keys = _names + Int32(16);
        if (_keys + (KeyCount * KeySize) != bytes.Length)
        {
            throw new InvalidDataException("The gazetteer is cut off.");
        }

        _codes = new string[countries];
        for (int i = 0; i < countries; i++)
        {
            _codes[i] = Encoding.ASCII.GetString(bytes, HeaderSize + (i * CountrySize), 3);
        }
    }

    public int Count { get; }

    /// <summary>How many entries, from the first, are of our own lists.</summary>
    public int OwnCount { get; }

    /// <summary>Alpha-3 codes of the states, as the entries count them.</summary>
    public IReadOnlyList<string> CountryCodes => _codes;

    public int DivisionCount { get; }

    internal int RadiusCount { get; }

    /// <summary>Number of the first entry that a user added.</summary>
    internal int FirstAdded => Int32(36) is > 0 and var first ? first : Count;

    /// <summary>Tells this gazetteer from others; places that a user added do not change it.</summary>
    public uint Stamp => Int32(32) is not 0 and var stamp ? unchecked((uint)stamp) : Digest();

    /// <summary>Tells one set of a user's places from another; null where there are none.</summary>
    public uint? Additions => Int32(32) == 0 ? null : Digest();

    /// <summary>How many names lead to entries.</summary>
    public int KeyCount { get; }

    public static Gazetteer Load()
    {
        using var stream = WordList.Open("places/gazetteer.bin");
        return Read(stream);
    }

    public static Gazetteer Read(Stream stream)
    {
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Gazetteer(bytes);
    }

    public GazetteerEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            int at = _entries + (index * EntrySize);
            var kind = KindOf(index);
            double population = PopulationOf(index);
            int geonames = UInt24(at), latitude = UInt24(at + 3), parent = UInt24(at + 12);
            bool hasPoint = latitude != None;
            return new GazetteerEntry(
                index,
                geonames == 0 ? null : geonames,
                kind,
                CountryOf(index),
                hasPoint ? Math.Round((latitude / DegreeScale) - 90, 4) : null,
                hasPoint ? Math.Round((UInt24(at + 6) / DegreeScale) - 180, 4) : null,
                population,
                hasPoint ? RadiusOf(index, population) : null,
                parent == None ? -1 : parent);
        }
    }

    public PlaceKind KindOf(int index) => (PlaceKind)_bytes[_entries + (index * EntrySize) + 11];

    public double PopulationOf(int index) =>
        _bytes[_entries + (index * EntrySize) + 9] is > 0 and byte steps
            ? Math.Round(Math.Pow(2, steps / PopulationScale))
            : 0;

    /// <returns>ISO 3166-1 alpha-3, or null.</returns>
    public string? CountryOf(int index) =>
        _bytes[_entries + (index * EntrySize) + 10] is not NoCountry and byte country ? _codes[country] : null;

    /// <returns>The enclosing entry, or -1.</returns>
    public int ParentOf(int index) =>
        UInt24(_entries + (index * EntrySize) + 12) is not None and int parent ? parent : -1;

    /// <summary>Whether the entry is of our own lists or the user's, not a town that only GeoNames has.</summary>
    public bool IsOwn(int index) => index < OwnCount || index >= FirstAdded;

    public string NameOf(int index)
    {
        int at = _names + Int32(_blocks + (index / NamesPerBlock * sizeof(int)));
        for (int skip = index % NamesPerBlock; skip > 0; skip--)
        {
            at += 1 + _bytes[at];
        }

        return Encoding.UTF8.GetString(_bytes, at + 1, _bytes[at]);
    }

    /// <returns>The country's own entry, or -1.</returns>
    public int CountryEntry(string code)
    {
        int country = Array.IndexOf(_codes, code);
        return country < 0 ? -1 : UInt24(HeaderSize + (country * CountrySize) + 3);
    }

    /// <returns>The first-level division that the entry is or lies in, or -1.</returns>
    public int DivisionOf(int index)
    {
        int at = index;
        while (at >= 0 && KindOf(at) != PlaceKind.Admin1)
        {
            at = ParentOf(at);
        }

        return at;
    }

    /// <param name="code">GeoNames' code of a first-level division: "SY.09".</param>
    /// <returns>The division's entry, or -1.</returns>
    public int DivisionEntry(string code)
    {
        int low = 0, high = DivisionCount;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(DivisionCode(middle), code);
            if (order == 0)
            {
                return UInt24(_divisions + (middle * DivisionSize) + DivisionCodeSize);
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    /// <summary>Whether the entry is the other or lies in it, at any depth.</summary>
    public bool IsWithin(int index, int container)
    {
        for (int at = index; at >= 0; at = ParentOf(at))
        {
            if (at == container)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The range of <see cref="MatchAt"/> with this key; empty where nothing has the name.</summary>
    public (int Start, int End) Find(NameKey key)
    {
        if (key.IsEmpty)
        {
            return default;
        }

        int low = 0, high = KeyCount;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = KeyAt(middle) < key.Value ? (middle + 1, high) : (low, middle);
        }

        int end = low;
        while (end < KeyCount && KeyAt(end) == key.Value)
        {
            end++;
        }

        return (low, end);
    }

    public NameMatch MatchAt(int position)
    {
        int packed = UInt24(_keys + (position * KeySize) + NameKey.Size);
        return new NameMatch(packed & EntryMask, (packed & PrimaryFlag) != 0, (packed & DemonymFlag) != 0);
    }

    internal ReadOnlySpan<byte> Section(GazetteerSection section) => section switch
    {
        GazetteerSection.Countries => _bytes.AsSpan(HeaderSize.._divisions),
        GazetteerSection.Divisions => _bytes.AsSpan(_divisions.._entries),
        GazetteerSection.Entries => _bytes.AsSpan(_entries.._radii),
        GazetteerSection.Radii => _bytes.AsSpan(_radii.._blocks),
        GazetteerSection.Names => _bytes.AsSpan(_names.._keys),
        _ => _bytes.AsSpan(_keys..),
    };

    private string DivisionCode(int position) =>
        Encoding.ASCII.GetString(_bytes, _divisions + (position * DivisionSize), DivisionCodeSize).TrimEnd('\0');

    /// <summary>FNV-1a over every sixteenth byte: enough to tell builds apart.</summary>
    private uint Digest()
    {
        uint hash = 2166136261;
        for (int i = 0; i < _bytes.Length; i += 16)
        {
            hash = (hash ^ _bytes[i]) * 16777619;
        }

        return Math.Max(1, hash);
    }

    private ulong KeyAt(int position)
    {
        var key = _bytes.AsSpan(_keys + (position * KeySize), NameKey.Size);
        return ((ulong)BinaryPrimitives.ReadUInt16BigEndian(key) << 32)
            | BinaryPrimitives.ReadUInt32BigEndian(key[2..]);
    }

    /// <summary>
    /// Our own entries say; a settlement reaches as far as its people need: 2 km for a village, 20 for ten million.
    /// </summary>
    private double? RadiusOf(int index, double population)
    {
        if (index < RadiusCount)
        {
            int tenths = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(_radii + (index * RadiusSize)));
            if (tenths > 0 || population == 0)
            {
                return tenths == 0 ? null : tenths / 10.0;
            }
        }

        return Math.Clamp(Math.Round(Math.Sqrt(population / 10_000)), 2, 25);
    }

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));

    private int UInt24(int at) => _bytes[at] | (_bytes[at + 1] << 8) | (_bytes[at + 2] << 16);
}
