using System.CommandLine;
using System.CommandLine.Parsing;
using Ceasewire.Pipeline;
using Ceasewire.Server;
using Ceasewire.Server.Access;
using Ceasewire.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Ceasewire.Cli;

/// <summary>Opens a ledger in the browser.</summary>
internal static class ServeCommand
{
    /// <summary>
    /// What is made of a large ledger keeps as many threads busy as there are cores; others answer meanwhile, and at
    /// once, not one more every half second.
    /// </summary>
    private const int ThreadsAtOnce = 32;

    public static Command Create()
    {
        var ledger = LedgerOption.Create();
        var address = new Option<Uri>("--address")
        {
            Description = $"Where the desk listens (default: {DeskSettings.DefaultAddress}, for this machine alone).",
            HelpName = "URL",
            DefaultValueFactory = static _ => new Uri(DeskSettings.DefaultAddress),
            CustomParser = ParseAddress,
        };
        var accounts = AccountsCommand.Option();
        var certificate = new Option<string?>("--certificate")
        {
            Description = "Certificate with its key for an https address (PKCS #12).",
            HelpName = "FILE",
        };
        var gazetteer = GazetteerCommand.Option();
        var log = LogOption.Create();
        var command = new Command("serve", "Open a ledger in the browser: brief, map, reports, review, and the API.")
        {
            ledger,
            address,
            accounts,
            certificate,
            gazetteer,
            log,
        };
        command.SetAction(Host.Action((arguments, cancellation) => ServeAsync(
            new(arguments.GetRequiredValue(ledger), arguments.GetRequiredValue(address))
            {
                Accounts = LoadAccounts(arguments.GetRequiredValue(accounts)),
                Certificate = arguments.GetValue(certificate),
                Log = logging => LogOption.Configure(logging, arguments.GetValue(log)),
                LoadReader = () => NewsReader.Load(UserGazetteer.Load(arguments.GetValue(gazetteer)), null),
            },
            cancellation)));
        return command;
    }

    private static AccountFile LoadAccounts(string path) =>
        File.Exists(path) ? AccountFile.Load(path)
        : path == AccountFile.DefaultPath ? AccountFile.Empty
        : throw new FileNotFoundException(
            $"There is no file {path}. Make one with: ceasewire accounts add NAME --accounts {path}");

    private static async Task<int> ServeAsync(DeskSettings settings, CancellationToken cancellation)
    {
        // A mistyped name is told at once, not by the first page.
        Stores.OpenExisting(settings.Ledger).Dispose();
        using var telemetry = Telemetry.Start(
            "ceasewire-serve",
            [DeskServer.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"],
            ["Microsoft.AspNetCore"]);
        ThreadPool.SetMinThreads(ThreadsAtOnce, ThreadsAtOnce);
        await using var desk = DeskServer.Build(settings);
        await desk.StartAsync(cancellation);
        await Console.Error.WriteLineAsync($"The desk is open at {desk.Urls.First()}/ (Ctrl-C closes it).");
        await desk.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        if (DeskSettings.ParseAddress(result.Tokens[0].Value) is { } address)
        {
            return address;
        }

        result.AddError(
            $"--address: '{result.Tokens[0].Value}' is none. Write it as {DeskSettings.DefaultAddress}: an IP address or localhost, and a port.");
        return null;
    }
}
