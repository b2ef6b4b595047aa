using Ceasewire.Records;

namespace Ceasewire.Extraction.Parties;

/// <summary>Sector codes as the registry's files write them: in capitals.</summary>
internal static class Sectors
{
    public static Sector Parse(Row row, string code) =>
        Enum.TryParse<Sector>(code, ignoreCase: true, out var sector) ? sector : throw row.Wrong($"no sector '{code}'");
}
