namespace Ceasewire.Extraction.Places;

/// <summary>
/// How gazetteer.bin is laid out: header, countries, divisions, entries, radii, name blocks, names, keys. Integers are
/// little-endian but for keys. Entries of our own come first, then divisions, then GeoNames' towns by id. Written by
/// Building.GazetteerWriter, read by <see cref="Gazetteer"/>.
/// </summary>
public static class GazetteerLayout
{
    /// <summary>"CWGZ" and a version.</summary>
    public const uint Magic = 0x325A4743;

    /// <summary>
    /// Magic, the counts of countries, entries, own entries, name bytes, keys, divisions and radii; then the stamp of
    /// the gazetteer that a user's places were added to and the number of the first (both 0 in the one that ships).
    /// </summary>
    public const int HeaderSize = 10 * sizeof(int);

    /// <summary>The alpha-3 code and the number of the country's entry.</summary>
    public const int CountrySize = 3 + 3;

    /// <summary>GeoNames' code of a first-level division, "SY.09", padded with zeros.</summary>
    public const int DivisionCodeSize = 12;

    /// <summary>The code and the number of the division's entry, in order of the codes.</summary>
    public const int DivisionSize = DivisionCodeSize + 3;

    /// <summary>GeoNames id 3, latitude 3, longitude 3, population 1, country 1, kind 1, parent 3.</summary>
    public const int EntrySize = 15;

    /// <summary>Tenths of a kilometre, for our own entries and divisions, which come first; 0 is unknown.</summary>
    public const int RadiusSize = sizeof(ushort);

    /// <summary>
    /// Names are found by their block's offset and then counted through: each is a length byte and its UTF-8.
    /// </summary>
    public const int NamesPerBlock = 16;

    /// <summary>A key, then the entry's number with the flags below.</summary>
    public const int KeySize = NameKey.Size + 3;

    public const int PrimaryFlag = 1 << 23;

    public const int DemonymFlag = 1 << 22;

    public const int EntryMask = DemonymFlag - 1;

    /// <summary>Degrees are stored as ten-thousandths, eleven metres.</summary>
    public const double DegreeScale = 10_000;

    /// <summary>Latitude of an entry without a point; parent of one without a parent.</summary>
    public const int None = 0xFFFFFF;

    /// <summary>Country byte of an entry that lies in no or in several states.</summary>
    public const byte NoCountry = 0xFF;

    /// <summary>Populations are stored as this many times their binary logarithm.</summary>
    public const double PopulationScale = 8;
}
