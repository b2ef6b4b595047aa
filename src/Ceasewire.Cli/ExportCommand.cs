using System.CommandLine;
using System.Text;
using Ceasewire.Exports;
using Ceasewire.Ledger;

namespace Ceasewire.Cli;

/// <summary>Writes a ledger in a format of others.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Argument<string>("FORMAT")
        {
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
        using var store = LedgerOption.OpenExisting(ledger);
        var view = LedgerView.Of(await store.ReportsAsync(cancellation), selection);
        await using var output = file is null ? Output.Open() : ToFile(file.FullName);
        format.Write(output, view);
        return ExitCode.Done;
    }

    private static StreamWriter ToFile(string path) =>
        new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
