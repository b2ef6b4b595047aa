namespace Ceasewire.Extraction.Places.Building;

/// <summary>Which alternate names of GeoNames English text may write.</summary>
public static class WrittenNames
{
    /// <summary>
    /// A Latin name of three letters or more with a capital: the rest are codes, or other scripts spelled out.
    /// </summary>
    public static bool IsWritten(string name) =>
        name.Length > 2 && char.IsUpper(name[0]) && !name.All(char.IsUpper)
        && name.All(c => c < 'ɐ' || c is >= 'Ḁ' and <= 'ỿ' or '’' or '‘');
}
