using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>
/// What the ledger is made from: a reading, the text it was read from, and everywhere that text was printed.
/// </summary>
/// <param name="Printings">At least one; the earliest first.</param>
public sealed record Report(Reading Reading, string Text, ImmutableArray<Printing> Printings)
{
    public string Id => Reading.Article.Id;

    public string Name => Reading.Article.Name;
}

/// <summary>One outlet's printing of a text.</summary>
/// <param name="Published">EDTF date as the source gives it; null where it gives none.</param>
public sealed record Printing(string Name, string? Title, string? Outlet, string? Url, string? Published);
