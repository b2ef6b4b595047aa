namespace Ceasewire.Extraction.Claims;

/// <summary>The version of the word lists and rules in this assembly, written into every record.</summary>
public static class LexiconVersion
{
    /// <summary>Raised with every change of data/ or of a rule that changes what is read.</summary>
    public const string Current = "2026-11-28";
}
