using Ceasewire.Ledger;
using Ceasewire.Records;
using Spectre.Console;

namespace Ceasewire.Cli;

/// <summary>Claims as a table, one article after another.</summary>
internal static class ReadingTable
{
    /// <returns>The exit code.</returns>
    public static int Write(TextWriter output, IEnumerable<Done<Reading>> readings)
    {
        var console = Terminal.On(output);
        int code = ExitCode.Done;
        foreach (var done in readings)
        {
            if (done.Result is { } reading)
            {
                Write(console, reading);
                continue;
            }

            console.MarkupLineInterpolated(
                $"[bold]{done.Error!.Name}[/]  [red]{done.Error.Error.Code}[/]  {done.Error.Error.Message}");
            code = ExitCode.SomeRefused;
        }

        return code;
    }

    private static void Write(IAnsiConsole console, Reading reading)
    {
        var published = reading.Article.Published;
        console.MarkupLineInterpolated(
            $"[bold]{Printable.Of(reading.Article.Name)}[/]  published {published.Edtf ?? "unknown"} ({Terms.Of(published.Basis)}), {reading.Claims.Length} claims");
        var table = new Table().Border(TableBorder.Horizontal).Expand();
        foreach (string heading in (ReadOnlySpan<string>)
                ["when", "who", "does", "to whom", "where", "how many", "who says so", "at"])
        {
            table.AddColumn(heading);
        }

        foreach (var claim in reading.Claims)
        {
            table.AddRow(Row(claim).Select(cell => new Spectre.Console.Text(Printable.Of(cell))).ToArray());
        }

        console.Write(table);
        foreach (var notice in reading.Notices)
        {
            console.MarkupLineInterpolated(
                $"[yellow]{Terms.Of(notice.Kind)}[/]  “{Printable.Of(notice.Quote.Exact)}” {notice.Quote.Start}–{notice.Quote.End}");
        }

        console.WriteLine();
    }

    private static IEnumerable<string> Row(Claim claim) =>
        [
            claim.Time?.Edtf ?? "",
            string.Join(", ", claim.Actors.Select(Terms.Of)),
            $"“{claim.Trigger.Exact}” {Terms.Of(claim.Type)} {(claim.Status == ClaimStatus.Happened ? "" : Terms.Of(claim.Status))}",
            string.Join(", ", claim.Recipients.Select(Terms.Of)),
            claim.Place?.Name ?? "",
            string.Join(", ", claim.Figures.Select(Terms.Of)),
            Terms.Of(claim.Attribution),
            $"{claim.Trigger.Start}–{claim.Trigger.End}",
        ];
}
