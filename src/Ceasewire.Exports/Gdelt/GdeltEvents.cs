using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Exports.Codes;
using Ceasewire.Exports.Tables;

namespace Ceasewire.Exports.Gdelt;

/// <summary>GDELT's event tables: 58 columns in version 1.0, 61 in 2.0; between tabs, without a header.</summary>
internal static class GdeltEvents
{
    private const string UrnOfClaim = "urn:ceasewire:claim:";

    private static readonly Table<Occurrence> _first = new(Columns(Version.One));

    private static readonly Table<Occurrence> _second = new(Columns(Version.Two));

    private enum Version
    {
        One,
        Two,
    }

    public static ImmutableArray<string> NamesOfFirst { get; } = [.. _first.Columns.Select(column => column.Name)];

    public static ImmutableArray<string> NamesOfSecond { get; } = [.. _second.Columns.Select(column => column.Name)];

    public static void WriteFirst(TextWriter output, LedgerView view) =>
        _first.WriteRows(output, Dialect.Tsv, Coded(view));

    public static void WriteSecond(TextWriter output, LedgerView view) =>
        _second.WriteRows(output, Dialect.Tsv, Coded(view));

    /// <summary>What has a CAMEO code: not conditions on the ground, nor harm whose cause nobody tells.</summary>
    public static IEnumerable<Occurrence> Coded(LedgerView view) =>
        view.Occurrences().Where(occurrence => occurrence.Claim.Cameo is not null);

    private static ImmutableArray<Column<Occurrence>> Columns(Version version) =>
    [
        new("GLOBALEVENTID", row => row.Number),
        new("SQLDATE", row => row.First?.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
        new("MonthYear", row => row.First?.ToString("yyyyMM", CultureInfo.InvariantCulture)),
        new("Year", row => row.First?.Year),
        new("FractionDate", row => Fraction(row.First)),
        .. Actor("Actor1", row => GdeltActor.Of(row.Actors.FirstOrDefault())),
        .. Actor("Actor2", row => GdeltActor.Of(row.Other)),
        new("IsRootEvent"),
        new("EventCode", row => Cameo.Event(row.Claim.Cameo)),
        new("EventBaseCode", row => Cameo.Base(row.Claim.Cameo)),
        new("EventRootCode", row => Cameo.Root(row.Claim.Cameo)),
        new("QuadClass", row => Cameo.Quad(row.Claim.Cameo)),
        new("GoldsteinScale", row => Cameo.Goldstein(row.Claim.Cameo)),
        new("NumMentions", row => row.Accounts.Sum(account => account.Report.Printings.Length)),
        new("NumSources", row => row.Sources),
        new("NumArticles", row => row.Reports.Count()),
        new("AvgTone"),
        .. Empty(Geo("Actor1Geo", version)),
        .. Empty(Geo("Actor2Geo", version)),
        .. Geo("ActionGeo", version),
        new("DATEADDED"),
        new("SOURCEURL", row => row.Reports.SelectMany(Citations.Urls).FirstOrDefault(url => url is not null)
            ?? UrnOfClaim + row.Claim.Id),
    ];

    private static ImmutableArray<Column<Occurrence>> Actor(string name, Func<Occurrence, GdeltActor?> actor) =>
    [
        new($"{name}Code", row => actor(row)?.Code),
        new($"{name}Name", row => actor(row)?.Name),
        new($"{name}CountryCode", row => actor(row)?.Country),
        new($"{name}KnownGroupCode"),
        new($"{name}EthnicCode"),
        new($"{name}Religion1Code"),
        new($"{name}Religion2Code"),
        new($"{name}Type1Code", row => actor(row)?.Type),
        new($"{name}Type2Code"),
        new($"{name}Type3Code"),
    ];

    private static ImmutableArray<Column<Occurrence>> Geo(string name, Version version) =>
    [
        new($"{name}_Type", row => GdeltPlace.TypeOf(row.Place)),
        new($"{name}_FullName", row => GdeltPlace.FullName(row.Place)),
        new($"{name}_CountryCode", row => GdeltPlace.CountryCode(row.Place)),
        new($"{name}_ADM1Code"),
        .. version == Version.Two ? [new($"{name}_ADM2Code")] : (Column<Occurrence>[])[],
        new($"{name}_Lat", row => row.Place?.Latitude),
        new($"{name}_Long", row => row.Place?.Longitude),
        new($"{name}_FeatureID", row => GdeltPlace.FeatureId(row.Place)),
    ];

    /// <summary>Where the parties are at home: reports do not tell.</summary>
    private static IEnumerable<Column<Occurrence>> Empty(ImmutableArray<Column<Occurrence>> columns) =>
        columns.Select(column => new Column<Occurrence>(column.Name));

    /// <summary>GDELT's own reckoning: months of 30 days, years of 365.</summary>
    private static string? Fraction(DateOnly? day) =>
        day is { } date
            ? (date.Year + ((date.Month * 30 + date.Day) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture)
            : null;
}
