using System.Globalization;
using Ceasewire.Ledger;
using Ceasewire.Ledger.Tests;
using Ceasewire.Records;

namespace Ceasewire.Exports.Tests;

/// <summary>Words that a report may hold to harm whoever opens a table.</summary>
internal static class Hostile
{
    private const int Megabyte = 1_000_000;

    public static string[] Words { get; } =
    [
        "=HYPERLINK(\"http://evil.example\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1:9)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "a\"b\",\"c",
        "\"starts and never ends",
        "one\nline\r\nmore\ttabs",
        "nul\0inside",
        "\u202Egnp.exe\u202C \u200Fright to left\u2067",
        "\u001b[2J\u001b]0;title\u0007",
        "\ud800 half a letter",
        new('x', Megabyte),
    ];

    /// <summary>A report in which every name is such words.</summary>
    public static Report Report(string words)
    {
        Party party = new(words, null, "SYR", Sector.Reb, new(words, 0, 5), null);
        var attack = Sample.Strike("attack").By(party).Says(party).Killed(3, 3) with
        {
            Quote = new(words, 1, 26),
            Place = new(words, null, "SYR", words, 1.5, -2.5, PlacePrecision.Admin2, null, [words], new(words, 0, 5)),
        };
        var truce = Sample.Truce("truce").By(party) with { Quote = new(words, 1, 26) };
        return Sample.Printed(Told.Report(words, Sample.Text, attack, truce), words, words);
    }

    /// <summary>What a spreadsheet would run, or what would steer the screen it is shown on.</summary>
    public static bool IsDangerous(string cell) =>
        cell.Any(letter => char.IsControl(letter) || letter is '\u202E' or '\u2067')
        || (cell.Length > 0 && "=+-@＝＋－＠".Contains(cell[0], StringComparison.Ordinal)
            && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
