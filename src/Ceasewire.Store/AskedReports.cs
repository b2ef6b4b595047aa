using System.Collections.Immutable;
using Ceasewire.Ledger;

namespace Ceasewire.Store;

/// <summary>
/// The reports that a question is answered from, with their families. Truces and holders are made from their whole
/// history, so that only the place narrows what is loaded; the rest of a selection picks among the answers.
/// </summary>
public sealed class AskedReports
{
    private readonly Dictionary<string, string> _families;

    private AskedReports(ImmutableArray<Report> reports, Dictionary<string, string> families) =>
        (Reports, _families) = (reports, families);

    public ImmutableArray<Report> Reports { get; private init; }

    /// <summary>Every account of the reports.</summary>
    public ImmutableArray<Account> Accounts => Account.In(Reports, FamilyOf);

    /// <summary>
    /// Reports that tell of the selection's place, or all: a truce without a place of its own has that of its report.
    /// </summary>
    public static async Task<AskedReports> LoadAsync(
        IStore store,
        Selection selection,
        CancellationToken cancellation)
    {
        var found = await store.ReportsAsync(AtPlace(selection), cancellation);
        return new(
            [.. found.Select(asked => asked.Report)],
            found.ToDictionary(asked => asked.Report.Id, asked => asked.Family, StringComparer.Ordinal));
    }

    public static Selection AtPlace(Selection selection) => Selection.Everything with { Place = selection.Place };

    /// <summary>Only some articles of these.</summary>
    public AskedReports Only(IReadOnlySet<string> articles) =>
        new([.. Reports.Where(report => articles.Contains(report.Id))], _families);

    public string FamilyOf(string article) => _families.GetValueOrDefault(article, article);
}
