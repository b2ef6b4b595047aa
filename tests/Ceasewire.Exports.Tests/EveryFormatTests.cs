using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

public sealed class EveryFormatTests
{
    /// <summary>They have a column for the status, so they hold every claim.</summary>
    private static readonly string[] _ofClaims = ["csv", "annotations", "annotation-positions", "claimreview"];

    private static readonly string[] _tabs = ["gdelt1", "gdelt2", "gdelt-mentions", "polecat"];

    private static readonly string[] _json =
        ["plover", "muc4", "geojson", "annotations", "annotation-positions", "claimreview", "ftm"];

    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(format => format.Name)];

    public static TheoryData<string> EventFormats =>
        [.. ExportFormat.All.Select(format => format.Name).Except(_ofClaims)];

    public static TheoryData<string> Tables => [.. ExportFormat.All.Select(format => format.Name).Except(_json)];

    public static TheoryData<string> JsonFormats => [.. _json];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_AnEmptyLedger_IsReadable(string format)
    {
        string text = Written.Text(format);

        Assert.True(text.Length == 0 || text.EndsWith('\n'));
        Assert.All(Documents(format, text), document => Assert.NotNull(document));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_InAnyOrderAndCulture_GivesTheSameBytes(string format)
    {
        string expected = Written.Text(format, [.. Sample.Reports]);
        var view = Written.View(Sample.Reports);
        var before = CultureInfo.CurrentCulture;
        using var output = new StringWriter { NewLine = "\r\n" };

        CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
        try
        {
            ExportFormat.All.Single(known => known.Name == format)
                .Write(output, new LedgerView(view.Accounts.Reverse(), view.Incidents.Reverse()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected, output.ToString());
        Assert.DoesNotContain('\r', expected);
    }

    [Theory]
    [MemberData(nameof(EventFormats))]
    public void Write_OfEvents_LeavesOutWhatIsNotSaidToHaveHappened(string format)
    {
        string text = Written.Text(format, [.. Sample.Reports]);

        Assert.All(Sample.NotAsserted, id => Assert.DoesNotContain(id, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("acled", "strike-1", "strike-2", "truce")]
    [InlineData("ucdp", "strike-1", "strike-2")]
    [InlineData("gdelt-mentions", "demand", "strike-1", "strike-2", "threat", "truce")]
    [InlineData("polecat", "demand", "strike-1", "strike-2", "threat", "truce")]
    [InlineData("plover", "demand", "strike-1", "strike-2", "threat", "truce")]
    [InlineData("muc4", "strike-1", "strike-2")]
    [InlineData("ceasefires", "truce")]
    [InlineData("hxl", "demand", "strike-1", "strike-2", "threat", "truce")]
    [InlineData("geojson", "demand", "strike-1", "strike-2", "threat", "truce")]
    [InlineData("ftm", "demand", "strike-1", "strike-2", "threat", "truce")]
    public void Write_OfEvents_LeadsBackToItsClaims(string format, params string[] claims)
    {
        string text = Written.Text(format, [.. Sample.Reports]);

        Assert.Equal(claims, Sample.Asserted.Where(id => text.Contains(id, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("annotations")]
    [InlineData("annotation-positions")]
    [InlineData("claimreview")]
    public void Write_OfClaims_HoldsEachOfThem(string format)
    {
        string text = Written.Text(format, [.. Sample.Reports]);

        Assert.All(
            Sample.Asserted.Concat(Sample.NotAsserted),
            id => Assert.Contains(id, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Write_HostileWords_RunsNoFormulaAndBreaksNoLine(string format)
    {
        foreach (string hostile in Hostile.Words)
        {
            string text = Written.Text(format, Hostile.Report(hostile));

            var rows = Written.Records(text, Delimiter(format));
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            Assert.All(rows.SelectMany(row => row), cell => Assert.False(Hostile.IsDangerous(cell), cell));
            Assert.Equal(rows.Count, text.Count(letter => letter == '\n'));
        }
    }

    [Theory]
    [MemberData(nameof(JsonFormats))]
    public void Write_HostileWords_KeepsJsonWhole(string format)
    {
        foreach (string hostile in Hostile.Words)
        {
            var documents = Documents(format, Written.Text(format, Hostile.Report(hostile)));

            Assert.NotEmpty(documents);
            Assert.All(documents, document => Assert.NotNull(document));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_ManyClaims_HoldsNoLongTextAtOnce(string format)
    {
        const int Claims = 20_000;
        var report = Told.Report(
            "many.txt",
            Sample.Text,
            [.. Enumerable.Range(0, Claims).Select(i => Sample.Truce($"truce-{i}"))]);
        var accounts = Account.In([report], article => article);
        using var output = new Longest();

        ExportFormat.All.Single(known => known.Name == format).Write(output, new LedgerView(accounts, []));

        Assert.InRange(output.LongestWrite, 0, format == "ceasefires" ? int.MaxValue : 10_000);
    }

    private static string Delimiter(string format) => _tabs.Contains(format) ? "\t" : ",";

    /// <summary>Formats of lines give several.</summary>
    private static List<JsonNode?> Documents(string format, string text) => !_json.Contains(format) ? []
        : format is "plover" or "muc4" or "ftm"
            ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line))]
            : [JsonNode.Parse(text)];

    /// <summary>Keeps nothing but the length of the longest text that it is handed.</summary>
    private sealed class Longest : TextWriter
    {
        public int LongestWrite { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => LongestWrite = Math.Max(LongestWrite, 1);

        public override void Write(string? value) => LongestWrite = Math.Max(LongestWrite, value?.Length ?? 0);
    }
}
