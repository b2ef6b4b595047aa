namespace Ceasewire.Extraction.Places;

/// <summary>The parts of gazetteer.bin that are copied whole when places are added.</summary>
internal enum GazetteerSection
{
    Countries,
    Divisions,
    Entries,
    Radii,
    Names,
    Keys,
}
