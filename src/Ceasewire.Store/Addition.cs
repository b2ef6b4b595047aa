namespace Ceasewire.Store;

/// <summary>What adding a report changed.</summary>
public enum Addition
{
    /// <summary>The text, this printing and this reading were there.</summary>
    Unchanged,

    Added,

    /// <summary>The text was there, from another outlet or address.</summary>
    PrintedAgain,

    /// <summary>A newer reading took the place of the stored one.</summary>
    ReadAgain,
}
