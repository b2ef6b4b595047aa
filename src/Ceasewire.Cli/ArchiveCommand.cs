using System.CommandLine;
using System.Globalization;
using Ceasewire.Store;

namespace Ceasewire.Cli;

/// <summary>Hands originals over.</summary>
internal static class ArchiveCommand
{
    private const string Ending = ".warc.gz";

    public static Command Create()
    {
        var ledger = LedgerOption.Create();
        var file = new Option<FileInfo>("--out")
        {
            Description = "The WARC file to write, FILE.warc.gz; FILE.manifest.json is written beside it.",
            HelpName = "FILE",
            Required = true,
        };
        file.Validators.Add(static result =>
        {
            if (!result.GetRequiredValue<FileInfo>("--out").Name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            {
                result.AddError($"--out must end with {Ending}.");
            }
        });
        var export = new Command("export", "Write all originals into a WARC file, with a manifest for handing over.")
        {
            file, ledger,
        };
        export.SetAction(Host.Action((arguments, cancellation) => Export(
            arguments.GetRequiredValue(ledger), arguments.GetRequiredValue(file).FullName, cancellation)));
        return new("archive", "The original bytes of what was added.") { export };
    }

    private static int Export(string ledger, string file, CancellationToken cancellation)
    {
        string manifest = file[..^Ending.Length] + ".manifest.json";
        if (Array.Find([file, manifest], File.Exists) is { } there)
        {
            throw new IOException($"{there} is there already. Give --out another name.");
        }

        using var store = Stores.OpenExisting(ledger);
        int count;
        try
        {
            count = store.ExportOriginals(file, manifest, cancellation);
        }
        catch
        {
            // Half of an archive is none.
            File.Delete(file);
            File.Delete(manifest);
            throw;
        }

        using var output = Output.Open();
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count} originals written: {file}, {manifest}"));
        return ExitCode.Done;
    }
}
