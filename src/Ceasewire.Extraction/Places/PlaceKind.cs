namespace Ceasewire.Extraction.Places;

/// <summary>What sort of place a gazetteer entry is. The values are stored in gazetteer.bin.</summary>
public enum PlaceKind : byte
{
    Country,
    Region,
    Water,
    Admin1,
    Admin2,
    Capital,

    /// <summary>Seat of a first-level division.</summary>
    Seat,
    Settlement,
    Quarter,
    Camp,
    Crossing,
    Base,
    Facility,
}
