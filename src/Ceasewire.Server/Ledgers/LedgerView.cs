using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ceasewire.Ledger.Briefs;
using Ceasewire.Ledger.Changes;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Disputes;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Truces;
using Ceasewire.Store;

namespace Ceasewire.Server.Ledgers;

/// <summary>What the reports of a ledger say together, at one moment. Made once for a state of the ledger.</summary>
public sealed class LedgerView
{
    private const int NamesOffered = 100;
    private const int MostKept = 64;
    private const int DaysOfWeek = 7;

    private readonly ImmutableArray<StoredIncident> _stored;
    private readonly Dictionary<string, Report> _byId;
    private readonly Lazy<FamilyIndex> _families;
    private readonly Lazy<ImmutableArray<Account>> _accounts;
    private readonly Lazy<IncidentBook> _incidents;
    private readonly Lazy<ImmutableArray<Dispute>> _disputes;
    private readonly Lazy<Brief> _brief;
    private readonly Lazy<ImmutableArray<TruceProcess>> _truces;
    private readonly Lazy<ImmutableArray<PlaceControl>> _control;
    private readonly Lazy<ILookup<string, Account>> _accountsOfReport;
    private readonly Lazy<Dictionary<string, string>> _idOfName;
    private readonly Lazy<ILookup<string, Report>> _family;
    private readonly Lazy<ClaimIndex> _index;
    private readonly Lazy<ImmutableArray<Source>> _sources;
    private readonly Lazy<ImmutableArray<FamilyRow>> _printings;
    private readonly Lazy<DateOnly?> _lastDay;
    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> _kept = new();
    private readonly Lazy<ImmutableArray<(string, ImmutableArray<string>)>> _names;
    private readonly Lock _changing = new();

    /// <param name="stored">The store's, of these reports at least.</param>
    public LedgerView(ImmutableArray<Report> reports, ImmutableArray<StoredIncident> stored)
    {
        _stored = stored;
        Reports =
        [
            .. reports.OrderBy(Published, StringComparer.Ordinal)
                .ThenBy(report => report.Name, StringComparer.Ordinal),
        ];
        _byId = reports.ToDictionary(report => report.Id);
        _families = new(() => FamilyIndex.Of(reports));
        _accounts = new(() => Account.In(reports, Families));
        _incidents = new(() => new(this, stored));
        _disputes = new(() => DisputeFinder.Find(Accounts, []));
        _truces = new(() => TruceFinder.Find(Accounts));
        _control = new(() => ControlFinder.Find(Accounts));
        _brief = new(() => BriefWriter.Write(
            Reports,
            article => Families[article],
            new LedgerState(Accounts, Incidents.ByDay, Truces, Control, _disputes.Value)));
        _accountsOfReport = new(() => Accounts.ToLookup(account => account.Report.Id));
        _family = new(() => Reports.ToLookup(report => Families[report.Id]));
        _index = new(() => new(Accounts));
        _sources = new(() => Source.In(this));
        _printings = new(() => [.. FamilyRow.In(this)]);
        _lastDay = new(() => Accounts.Max(ActDay.Published));
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
        ],
        _stored);

    /// <summary>Names to choose filters from, by field; those most used first.</summary>
    public IEnumerable<(string Field, ImmutableArray<string> Names)> Names => _names.Value;

    /// <summary>By day of publication, the undated last.</summary>
    public ImmutableArray<Report> Reports { get; }

    public int Claims => Reports.Sum(report => report.Reading.Claims.Length);

    public FamilyIndex Families => _families.Value;

    public ImmutableArray<Account> Accounts => _accounts.Value;

    public IncidentBook Incidents => _incidents.Value;

    public IEnumerable<Dispute> Disputes => DisputeFinder.Of(Incidents.ByDay).Concat(_disputes.Value);

    public ImmutableArray<TruceProcess> Truces => _truces.Value;

    public ImmutableArray<PlaceControl> Control => _control.Value;

    public Brief Brief => _brief.Value;

    public ClaimIndex Index => _index.Value;

    public ImmutableArray<Source> Sources => _sources.Value;

    /// <summary>Printings of texts that were printed more than once, family by family.</summary>
    public ImmutableArray<FamilyRow> Printings => _printings.Value;

    /// <summary>
    /// What was made before for the same key, or makes it: what one reader asks for, others do too. Those who wait for
    /// it hold no thread that the making may need.
    /// </summary>
    public async Task<T> KeptAsync<T>(string key, Func<T> make)
        where T : class
    {
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        return (T)await _kept.GetOrAdd(key, _ => new(() => Task.Run<object>(make))).Value;
    }

    /// <summary>The day of the newest claims; null where none is dated.</summary>
    public DateOnly? LastDay => _lastDay.Value;

    public Task<Changes> ChangesAsync(DateOnly since) => KeptAsync($"changes since {ActDay.Iso(since)}", () =>
    {
        // One after another: each takes all cores, and pages want some of them.
        lock (_changing)
        {
            return Changes.Since(since, Accounts);
        }
    });

    /// <summary>Makes all that pages show, before anybody asks.</summary>
    public async Task WarmAsync()
    {
        _ = (Brief, Incidents, Truces, Control, Index, Sources, Printings, _names.Value, _idOfName.Value, _family.Value);
        _ = _accountsOfReport.Value;
        for (int day = 0; day < DaysOfWeek && LastDay is { } last; day++)
        {
            await ChangesAsync(last.AddDays(-day));
        }
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
