namespace Ceasewire.Extraction.Places;

/// <summary>
/// What speaks for or against one reading of a name. data/places/weights.tsv weighs each, by name, and says what it
/// means.
/// </summary>
public enum PlaceFeature
{
    People,
    Country,
    Region,
    Water,
    FirstDivision,
    SecondDivision,
    Capital,
    Seat,
    Quarter,
    Site,
    OwnList,
    AlternateName,
    ByEar,
    ByEarAbroad,
    MostPeople,
    PeopleBehind,
    PeopleBehindAside,
    CueFits,
    CueDiffers,
    NamesakeDivision,
    StateShare,
    StateNamed,
    DivisionNamed,
    DivisionShare,
    CapitalOfNamed,
    CapitalAmongStates,
    AlternateAbroad,
    NearSure,
    Neighbours,
    DivisionNeighbours,
    StateNeighbours,
    InContainer,
    TakenBefore,
    NoReading,
    NoReadingByEar,
    NoReadingAbroad,
    NoReadingOneOfMany,
}
