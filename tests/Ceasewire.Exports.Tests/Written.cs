using System.Globalization;
using System.Text.Json.Nodes;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Families;
using Ceasewire.Ledger.Incidents;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ceasewire.Exports.Tests;

/// <summary>What an export writes, read back by other readers than our own.</summary>
internal static class Written
{
    public static string Text(string format, params Report[] reports)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ExportFormat.All.Single(known => known.Name == format)
            .Write(output, View(reports));
        return output.ToString();
    }

    public static LedgerView View(IReadOnlyCollection<Report> reports)
    {
        var accounts = Account.In(reports, FamilyIndex.Of(reports));
        return new(accounts, IncidentFinder.Find(accounts));
    }

    /// <summary>Rows by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string format, params Report[] reports) =>
        Rows(Text(format, reports), format == "polecat" ? "\t" : ",");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string text, string delimiter)
    {
        using var reader = Reader(text, delimiter);
        Assert.True(reader.Read());
        reader.ReadHeader();
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (reader.Read())
        {
            Assert.Equal(reader.HeaderRecord!.Length, reader.ColumnCount);
            rows.Add(reader.HeaderRecord.ToDictionary(name => name, name => reader.GetField(name)!));
        }

        return rows;
    }

    /// <summary>Rows of a format that has no header.</summary>
    public static IReadOnlyList<string[]> Records(string text, string delimiter)
    {
        using var reader = Reader(text, delimiter);
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add(reader.Parser.Record!);
        }

        return rows;
    }

    public static string Header(string format) => Text(format).Split('\n')[0];

    public static IReadOnlyList<JsonNode> Lines(string format, params Report[] reports) =>
    [
        .. Text(format, reports)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!),
    ];

    private static CsvReader Reader(string text, string delimiter) => new(
        new StringReader(text),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            BadDataFound = bad => Assert.Fail($"Bad data: {bad.Field}"),
        });
}
