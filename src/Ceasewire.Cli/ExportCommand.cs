using System.CommandLine;
using System.Text;
using Ceasewire.Exports;
using Ceasewire.Ledger;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Writes a ledger in a format of others.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Argument<string>("FORMAT")
        {
            HelpName = "FORMAT",
            Description = string.Join(
                Environment.NewLine,
                ExportFormat.All.Select(format => $"{format.Name}: {format.Description}")),
        };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(known => known.Name)]);
        var ledger = LedgerOption.Create();
        var file = new Option<FileInfo?>("--out")
        {
            Description = "Write to this file (default: standard output).",
            HelpName = "FILE",
        };
        var command = new Command("export", "Write a ledger in a format of others.") { format, ledger, file };
        var selection = new SelectionOptions();
        selection.AddTo(command);
        command.SetAction(Host.Action((arguments, cancellation) => WriteAsync(
            ExportFormat.All.Single(known => known.Name == arguments.GetRequiredValue(format)),
            arguments.GetRequiredValue(ledger),
            arguments.GetValue(file),
            selection.Bind(arguments),
            cancellation)));
        return command;
    }

    private static async Task<int> WriteAsync(
        ExportFormat format, string ledger, FileInfo? file, Selection selection, CancellationToken cancellation)
    {
        using var store = Stores.OpenExisting(ledger);

        // A claim of a period may belong to an incident whose first day lies before it.
        var view = new LedgerView(
            await store.AccountsAsync(selection, cancellation),
            await store.IncidentsAsync(selection with { From = null, To = null }, int.MaxValue, cancellation));
        await using var output = file is null ? Output.Open() : ToFile(file.FullName);
        format.Write(output, view);
        if (file is not null && format.Metadata is { } metadata)
        {
            // CSV on the Web looks for a table's metadata under this name.
            await using var beside = ToFile($"{file.FullName}-metadata.json");
            await beside.WriteLineAsync(
                metadata(file.Name).ToJsonString(new() { WriteIndented = true, NewLine = "\n" }));
        }

        return ExitCode.Done;
    }

    private static StreamWriter ToFile(string path) =>
        new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
