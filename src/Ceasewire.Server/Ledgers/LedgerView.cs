using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Truces;

namespace Ceasewire.Server.Ledgers;

/// <summary>What the reports of a ledger say together, at one moment. Made once for a state of the ledger.</summary>
public sealed class LedgerView
{
    private const int NamesOffered = 100;
    private const int MostKept = 64;

    private readonly Dictionary<string, Report> _byId;
    private readonly Lazy<FamilyIndex> _families;
    private readonly Lazy<ImmutableArray<Account>> _accounts;
    private readonly Lazy<ImmutableArray<Dispute>> _disputes;
    private readonly Lazy<Brief> _brief;
    private readonly Lazy<ImmutableArray<TruceProcess>> _truces;
    private readonly Lazy<ImmutableArray<PlaceControl>> _control;
    private readonly Lazy<ILookup<string, Account>> _accountsOfReport;
    private readonly Lazy<Dictionary<string, string>> _idOfName;
    private readonly Lazy<ILookup<string, Report>> _family;
    private readonly Lazy<ClaimIndex> _index;
    private readonly Lazy<ImmutableArray<SourceRow>> _sources;
    private readonly ConcurrentDictionary<string, Lazy<object>> _kept = new();
    private readonly Lazy<ImmutableArray<(string, ImmutableArray<string>)>> _names;

    public LedgerView(ImmutableArray<Report> reports)
    {
        Reports =
        [
            .. reports.OrderBy(Published, StringComparer.Ordinal)
                .ThenBy(report => report.Name, StringComparer.Ordinal),
        ];
        _byId = reports.ToDictionary(report => report.Id);
        _families = new(() => FamilyIndex.Of(reports));
        _accounts = new(() => Account.In(reports, Families));
        _disputes = new(() => DisputeFinder.Find(Accounts));
        _truces = new(() => TruceFinder.Find(Accounts));
        _control = new(() => ControlFinder.Find(Accounts));
        _brief = new(() => BriefWriter.Write(reports));
        _accountsOfReport = new(() => Accounts.ToLookup(account => account.Report.Id));
        _family = new(() => Reports.ToLookup(report => Families[report.Id]));
        _index = new(() => new(Accounts));
        _sources = new(() => SourceRow.In(this));
        _names = new(() =>
        [
            ("places", MostUsed(Accounts.Select(account => account.Claim.Place?.Name))),
            ("parties", MostUsed(Accounts
                .SelectMany(account => account.Claim.Actors.Concat(account.Claim.Recipients))
                .Select(Terms.Of))),
            ("outlets", MostUsed(Reports.SelectMany(report => report.Printings).Select(printing => printing.Outlet))),
            ("tellers", MostUsed(Accounts.SelectMany(account => account.Claim.Attribution).Select(Terms.Of))),
        ]);
        _idOfName = new(() => reports
            .GroupBy(report => report.Name)
            .ToDictionary(name => name.Key, name => name.First().Id));
    }

    /// <summary>The same ledger as if those claims had not been read.</summary>
    public LedgerView Without(ImmutableHashSet<string> claims) => new(
        [
            .. _byId.Values.Select(report => report with
            {
                Reading = report.Reading with
                {
                    Claims = [.. report.Reading.Claims.Where(claim => !claims.Contains(claim.Id))],
                },
            }),
        ]);

    /// <summary>Names to choose filters from, by field; those most used first.</summary>
    public IEnumerable<(string Field, ImmutableArray<string> Names)> Names => _names.Value;

    /// <summary>By day of publication, the undated last.</summary>
    public ImmutableArray<Report> Reports { get; }

    public int Claims => Reports.Sum(report => report.Reading.Claims.Length);

    public FamilyIndex Families => _families.Value;

    public ImmutableArray<Account> Accounts => _accounts.Value;

    public ImmutableArray<Dispute> Disputes => _disputes.Value;

    public ImmutableArray<TruceProcess> Truces => _truces.Value;

    public ImmutableArray<PlaceControl> Control => _control.Value;

    public Brief Brief => _brief.Value;

    public ClaimIndex Index => _index.Value;

    public ImmutableArray<SourceRow> Sources => _sources.Value;

    /// <summary>What was made before for the same key, or makes it: what one reader asks for, others do too.</summary>
    public T Kept<T>(string key, Func<T> make)
        where T : class
    {
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        return (T)_kept.GetOrAdd(key, _ => new(make)).Value;
    }

    /// <summary>The same for what a store answers; what fails is not kept.</summary>
    public async Task<T> KeptAsync<T>(string key, Func<Task<T>> make)
        where T : class
    {
        if (_kept.TryGetValue(key, out var kept))
        {
            return (T)kept.Value;
        }

        var made = await make();
        return Kept(key, () => made);
    }

    /// <summary>Makes anew what it kept, when next asked.</summary>
    public void Forget() => _kept.Clear();

    /// <summary>Makes all that pages show, before anybody asks.</summary>
    public void Warm()
    {
        _ = (Brief, Disputes, Truces, Control, Index, Sources, _names.Value, _idOfName.Value, _family.Value);
        _ = _accountsOfReport.Value;
    }

    public Report? Find(string articleId) => _byId.GetValueOrDefault(articleId);

    /// <summary>A report's accounts, in the order of its text.</summary>
    public ImmutableArray<Account> AccountsOf(Report report) => [.. _accountsOfReport.Value[report.Id]];

    /// <summary>The reports that share a text with one, and itself.</summary>
    public IEnumerable<Report> FamilyOf(Report report) => _family.Value[Families[report.Id]];

    /// <summary>The article that a brief's location names.</summary>
    public string? ArticleNamed(string name) => _idOfName.Value.GetValueOrDefault(name);

    private static ImmutableArray<string> MostUsed(IEnumerable<string?> names) =>
    [
        .. names.OfType<string>()
            .Where(name => name.Length > 0)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Count())
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .Take(NamesOffered)
            .Select(name => name.Key),
    ];

    private static string Published(Report report) => report.Reading.Article.Published.Edtf ?? "9999";
}
