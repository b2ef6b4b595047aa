using System.Collections.Immutable;
using Ceasewire.Ledger.Families;

namespace Ceasewire.Ledger.Tests.Families;

/// <summary>Keeps what an index finds, as a store does.</summary>
internal sealed class KeptInMemory : IKeptFamilies
{
    private readonly Dictionary<string, ReportPrint> _prints = [];
    private readonly HashSet<ulong> _worn = [];
    private readonly Dictionary<string, (string Family, int Length)> _families = [];
    private readonly HashSet<(string Report, string Other, int Shared)> _copies = [];

    /// <summary>By report.</summary>
    public ImmutableArray<(string, string)> Families => [.. _families.Select(one => (one.Key, one.Value.Family)).Order()];

    public void Add(IReadOnlyCollection<ReportPrint> prints)
    {
        var index = new FamilyIndex(this);
        index.Add(prints);
        var update = index.Update();
        foreach (var print in prints)
        {
            _prints.Add(print.Id, print);
        }

        _worn.UnionWith(update.Worn);
        _copies.RemoveWhere(copy => update.Compared.Contains(copy.Report) || update.Compared.Contains(copy.Other));
        foreach (var copy in update.Copies)
        {
            Assert.True(_copies.Add((copy.Report, copy.Other, copy.Shared)));
        }

        foreach (var (report, family, length) in update.Families)
        {
            _families[report] = (family, length);
        }
    }

    public IEnumerable<ulong> Worn(IReadOnlyCollection<ulong> keys) => keys.Where(_worn.Contains);

    public IEnumerable<(ulong Key, string Report, DateOnly? Day)> Having(IReadOnlyCollection<ulong> keys) =>
        from print in _prints.Values
        from key in print.Keys
        where keys.Contains(key)
        select (key, print.Id, print.Day);

    public IEnumerable<ReportPrint> Prints(IReadOnlyCollection<string> reports) => reports.Select(report => _prints[report]);

    public IEnumerable<KeptCopy> CopiesOf(IReadOnlyCollection<string> reports) =>
        from copy in _copies
        where reports.Contains(copy.Report)
        select new KeptCopy(
            copy.Report, _families[copy.Report].Length, copy.Other, _families[copy.Other].Length, copy.Shared);
}
