namespace Ceasewire.Exports.Codes;

/// <summary>What CAMEO event codes imply.</summary>
internal static class Cameo
{
    private const int BaseLength = 3;

    private static readonly Dictionary<string, string> _goldstein = CodeTable.Rows("goldstein.tsv")
        .SelectMany(row => row[0].Split(';').Select(code => (code, value: row[1])))
        .ToDictionary(row => row.code, row => row.value);

    /// <summary>Our lexicon divides 073 and 075 further; CAMEO does not.</summary>
    public static string? Event(string? code) => code is "0733" or "0751" ? Base(code) : code;

    /// <summary>"19" of "1951".</summary>
    public static string? Root(string? code) => code is { Length: >= 2 } ? code[..2] : null;

    /// <summary>"195" of "1951".</summary>
    public static string? Base(string? code) => code is { Length: >= BaseLength } ? code[..BaseLength] : null;

    /// <returns>Null where the published table has no value for the code.</returns>
    public static string? Goldstein(string? code) => code is null ? null
        : _goldstein.GetValueOrDefault(code) ?? (Base(code) is { } root ? _goldstein.GetValueOrDefault(root) : null);

    /// <summary>
    /// GDELT's QuadClass: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    /// </summary>
    /// <returns>Null for 09, investigate, which publications class differently.</returns>
    public static int? Quad(string? code) => Root(code) switch
    {
        "01" or "02" or "03" or "04" or "05" => 1,
        "06" or "07" or "08" => 2,
        "10" or "11" or "12" or "13" => 3,
        "14" or "15" or "16" or "17" or "18" or "19" or "20" => 4,
        _ => null,
    };
}
