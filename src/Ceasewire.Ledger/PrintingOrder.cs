using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>
/// Puts the earliest printing first, those of an unknown day last, and those of one day in an order of their own: which
/// of them arrived first does not show.
/// </summary>
public sealed class PrintingOrder : IComparer<Printing>
{
    public static PrintingOrder Earliest { get; } = new();

    /// <summary>One printing of each outlet and address, as it was told of earliest.</summary>
    public static ImmutableArray<Printing> Of(IEnumerable<Printing> printings) =>
        [.. printings.Order(Earliest).DistinctBy(printing => (printing.Outlet, printing.Url))];

    /// <summary>The printing that a reading was made from.</summary>
    public static Printing Of(ArticleRecord article) => new(
        article.Name,
        article.Title,
        article.Outlet,
        article.Url,
        article.Published.Basis == PublicationBasis.Given ? article.Published.Edtf : null);

    public int Compare(Printing? x, Printing? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return (x.Published is null).CompareTo(y.Published is null) is not 0 and var known ? known
            : string.CompareOrdinal(x.Published, y.Published) is not 0 and var day ? day
            : string.CompareOrdinal(x.Outlet ?? "", y.Outlet ?? "") is not 0 and var outlet ? outlet
            : string.CompareOrdinal(x.Url ?? "", y.Url ?? "") is not 0 and var url ? url
            : string.CompareOrdinal(x.Name, y.Name) is not 0 and var name ? name
            : string.CompareOrdinal(x.Title ?? "", y.Title ?? "");
    }
}
