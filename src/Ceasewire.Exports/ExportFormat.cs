using System.Collections.Immutable;
using Ceasewire.Exports.Acled;

namespace Ceasewire.Exports;

/// <summary>An outside format that the ledger can be written in.</summary>
/// <param name="Name">What the user calls it: "acled".</param>
/// <param name="Write">Writes row by row; the same bytes for the same view.</param>
public sealed record ExportFormat(string Name, string Description, Action<TextWriter, LedgerView> Write)
{
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("acled", "ACLED's 31 columns, as CSV.", AcledCsv.Write),
    ];
}
