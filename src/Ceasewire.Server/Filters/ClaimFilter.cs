using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ceasewire.Server.Filters;

/// <summary>Which claims a page shows, as its address says. What cannot be read filters nothing and is told.</summary>
public sealed record ClaimFilter
{
    public const string No = "no";

    public Selection Selection { get; private init; } = Selection.Everything;

    public ClaimStatus? Status { get; private init; }

    public string? Outlet { get; private init; }

    public string? Teller { get; private init; }

    /// <summary>Only claims without a point on the map.</summary>
    public bool IsUnplaced { get; private init; }

    /// <summary>Only claims of which neither the act nor the report is dated.</summary>
    public bool IsUndated { get; private init; }

    /// <summary>What in the address could not be read.</summary>
    public ImmutableArray<string> Problems { get; private init; } = [];

    public bool IsEmpty => Fields().All(asked => asked.Value is null);

    public static ClaimFilter Of(HttpRequest request)
    {
        var query = request.Query;
        var problems = ImmutableArray.CreateBuilder<string>();
        return new()
        {
            Selection = new(Text("place"), Text("party"), Day("from"), Day("to"))
            {
                Types = Choice<ClaimType>("type") is { } type ? [type] : [],
            },
            Status = Choice<ClaimStatus>("status"),
            Outlet = Text("outlet"),
            Teller = Text("teller"),
            IsUnplaced = Text("placed") == No,
            IsUndated = Text("dated") == No,
            Problems = problems.ToImmutable(),
        };

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

        DateOnly? Day(string name)
        {
            if (Text(name) is not { } value)
            {
                return null;
            }

            if (DateOnly.TryParseExact(
                value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            problems.Add($"{name}: “{value}” is no date. Write it as 2016-12-08.");
            return null;
        }

        T? Choice<T>(string name)
            where T : struct, Enum
        {
            if (Text(name) is not { } value)
            {
                return null;
            }

            if (Enum.GetValues<T>().Where(known => Is(Terms.Of<T>(known), value)).ToArray() is [var found])
            {
                return found;
            }

            problems.Add($"{name}: “{value}” is not known.");
            return null;
        }
    }

    public bool Holds(Account account) =>
        Selection.Holds(account)
        && (Status is null || account.Claim.Status == Status)
        && (Outlet is null || account.Report.Printings.Any(printing => Is(printing.Outlet, Outlet)))
        && (Teller is null || account.Claim.Attribution.Any(teller => Is(Terms.Of(teller), Teller)))
        && (!IsUnplaced || account.Claim.Place?.Latitude is null)
        && (!IsUndated || Selection.DayOf(account) is null);

    /// <returns>The filter as it stands in an address, with other values of some fields; null takes a field
    /// out.</returns>
    public string Query(params IEnumerable<(string Name, string? Value)> others)
    {
        var fields = Fields()
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Name, field => field.Value);
        foreach (var (name, value) in others)
        {
            fields[name] = value;
        }

        return QueryHelpers.AddQueryString("", fields.Where(field => field.Value is not null));
    }

    /// <summary>What the filter asks for, as it stands in an address; null where it does not ask.</summary>
    public IEnumerable<(string Name, string? Value)> Fields() =>
    [
        ("from", Iso(Selection.From)),
        ("to", Iso(Selection.To)),
        ("place", Selection.Place),
        ("party", Selection.Party),
        ("type", Selection.Types is [var type] ? Terms.Of(type) : null),
        ("status", Status is { } status ? Terms.Of(status) : null),
        ("outlet", Outlet),
        ("teller", Teller),
        ("placed", IsUnplaced ? No : null),
        ("dated", IsUndated ? No : null),
    ];

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Is(string? name, string asked) =>
        string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);
}
