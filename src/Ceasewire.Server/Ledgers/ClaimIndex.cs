using System.Collections.Immutable;

namespace Ceasewire.Server.Ledgers;

/// <summary>Accounts by day, the undated last, found by all that filters ask for.</summary>
public sealed class ClaimIndex
{
    // Stands after every day.
    private const string Undated = "~";

    private readonly string[] _days;
    private readonly Dictionary<(string Field, string Value), List<int>> _positions = [];

    public ClaimIndex(IEnumerable<Account> accounts)
    {
        ByDay =
        [
            .. accounts.OrderBy(DayOf, StringComparer.Ordinal)
                .ThenBy(account => account.Report.Id, StringComparer.Ordinal)
                .ThenBy(account => account.Claim.Trigger.Start),
        ];
        _days = [.. ByDay.Select(DayOf)];
        for (int i = 0; i < ByDay.Length; i++)
        {
            foreach (var (field, value) in KeysOf(ByDay[i]))
            {
                Add((field, value.ToUpperInvariant()), i);
            }
        }
    }

    public ImmutableArray<Account> ByDay { get; }

    /// <returns>The accounts that the filter holds, by day.</returns>
    public ImmutableArray<Account> Find(ClaimFilter filter)
    {
        var (start, end) = Range(filter.Selection.From, filter.Selection.To);
        List<int>[] lists =
        [
            .. Asked(filter)
                .Select(key => _positions.GetValueOrDefault((key.Field, key.Value.ToUpperInvariant()), []))
                .OrderBy(list => list.Count),
        ];
        if (lists is not [var shortest, .. var others])
        {
            return ByDay[start..end];
        }

        return
        [
            .. shortest.Where(at => at >= start && at < end)
                .Where(at => others.All(other => other.BinarySearch(at) >= 0))
                .Select(at => ByDay[at]),
        ];
    }

    private static string DayOf(Account account) => Selection.DayOf(account) ?? Undated;

    private static IEnumerable<(string Field, string Value)> KeysOf(Account account)
    {
        var claim = account.Claim;
        return
        [
            .. Selection.PlacesOf(claim).Select(name => ("place", name)),
            .. Selection.PartiesOf(claim).Select(name => ("party", name)),
            ("type", Terms.Of(claim.Type)),
            ("status", Terms.Of(claim.Status)),
            .. account.Report.Printings.Select(printing => printing.Outlet).OfType<string>()
                .Select(outlet => ("outlet", outlet)),
            .. claim.Attribution.Select(teller => ("teller", Terms.Of(teller))),
            .. claim.Place?.Latitude is null ? [("placed", ClaimFilter.No)] : Array.Empty<(string, string)>(),
            .. Selection.DayOf(account) is null ? [("dated", ClaimFilter.No)] : Array.Empty<(string, string)>(),
        ];
    }

    private static IEnumerable<(string Field, string Value)> Asked(ClaimFilter filter) =>
        filter.Fields()
            .Where(field => field.Name is not ("from" or "to"))
            .Where(field => field.Value is not null)
            .Select(field => (field.Name, field.Value!));

    private void Add((string Field, string Value) key, int at)
    {
        if (!_positions.TryGetValue(key, out var list))
        {
            _positions[key] = list = [];
        }

        if (list is not [.., var last] || last != at)
        {
            list.Add(at);
        }
    }

    /// <summary>The positions of the days asked for; with any day asked for, none of the undated.</summary>
    private (int Start, int End) Range(DateOnly? from, DateOnly? to)
    {
        if (from is null && to is null)
        {
            return (0, _days.Length);
        }

        int start = FirstAfter(ClaimFilter.Iso(from) ?? "");
        int end = FirstAfter(ClaimFilter.Iso(to) + Undated);
        return (start, Math.Max(start, end));
    }

    /// <summary>Position of the first day that is not before.</summary>
    private int FirstAfter(string day)
    {
        var (low, high) = (0, _days.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_days[middle], day) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
