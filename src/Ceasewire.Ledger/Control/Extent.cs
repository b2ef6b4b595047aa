namespace Ceasewire.Ledger.Control;

/// <summary>How much of a place is meant.</summary>
public enum Extent
{
    Whole,

    /// <summary>A share that is given: "80% of the city".</summary>
    Share,

    /// <summary>Something in it: "three districts in the east".</summary>
    Part,
}
