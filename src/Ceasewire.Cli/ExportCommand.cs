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
        if (file is null)
        {
            await using var output = Output.Open();
            format.Write(output, view);
            return ExitCode.Done;
        }

        Write(file.FullName, output => format.Write(output, view));
        if (format.Metadata is { } metadata)
        {
            // CSV on the Web looks for a table's metadata under this name.
            Write(
                $"{file.FullName}-metadata.json",
                output => output.WriteLine(
                    metadata(file.Name).ToJsonString(new() { WriteIndented = true, NewLine = "\n" })));
        }

        return ExitCode.Done;
    }

    private static void Write(string path, Action<TextWriter> write) => WholeFile.Write(path, stream =>
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var output = new StreamWriter(stream, utf8, leaveOpen: true) { NewLine = "\n" };
        write(output);
    });
}
