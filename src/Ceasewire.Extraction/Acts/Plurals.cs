namespace Ceasewire.Extraction.Acts;

/// <summary>Regular plurals by the rules of spelling.</summary>
internal static class Plurals
{
    public static string Of(string noun) =>
        noun[^1] is 's' or 'x'
        || noun.EndsWith("ch", StringComparison.Ordinal)
        || noun.EndsWith("sh", StringComparison.Ordinal)
            ? noun + "es"
        : noun.Length > 1 && noun[^1] == 'y' && noun[^2] is not ('a' or 'e' or 'o' or 'u') ? noun[..^1] + "ies"
        : noun + "s";
}
