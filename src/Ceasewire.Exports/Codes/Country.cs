namespace Ceasewire.Exports.Codes;

/// <summary>A country in the codes of the lists that outside formats use; null where a list has none.</summary>
/// <param name="Iso">ISO 3166-1 alpha-3.</param>
/// <param name="Cow">Number in the Correlates of War.</param>
/// <param name="Gw">Number in Gleditsch and Ward's list, which UCDP uses.</param>
internal sealed record Country(
    string Iso,
    string Alpha2,
    string Name,
    string? Numeric,
    string? Fips,
    string? Cow,
    string? Gw)
{
    private static readonly Dictionary<string, Country> _byIso = Load();

    /// <returns>Null for what is no country's code: "IGO", null.</returns>
    public static Country? Of(string? iso) => iso is null ? null : _byIso.GetValueOrDefault(iso);

    private static Dictionary<string, Country> Load()
    {
        var codes = CodeTable.Rows("countries.tsv").ToDictionary(row => row[0]);
        return CodeTable.Rows("names.tsv")
            .Where(row => row[^1] is "state" or "territory")
            .Select(row => Of(row, codes.GetValueOrDefault(row[0])))
            .DistinctBy(country => country.Iso)
            .ToDictionary(country => country.Iso);
    }

    /// <summary>A name's row is: code, alpha-2, name, …</summary>
    private static Country Of(string[] name, string[]? codes) => new(
        name[0], name[1], name[2], At(codes, 1), At(codes, 2), At(codes, 3), At(codes, 4));

    private static string? At(string[]? codes, int column) => codes?[column] is { } code and not "-" ? code : null;
}
