using System.CommandLine;
using System.Data.Common;

namespace Ceasewire.Cli;

/// <summary>Runs a command line: the one place where errors become exit codes.</summary>
internal static class Host
{
    /// <summary>
    /// Makes a command's action. Reading is work for the processor and gives no thread back: it must not hold the one
    /// that listens for Ctrl-C.
    /// </summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Action(
        Func<ParseResult, CancellationToken, Task<int>> run) =>
        (arguments, cancellation) => Task.Run(() => run(arguments, cancellation), CancellationToken.None);

    public static Func<ParseResult, CancellationToken, Task<int>> Action(
        Func<ParseResult, CancellationToken, int> run) =>
        Action((arguments, cancellation) => Task.FromResult(run(arguments, cancellation)));

    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            string command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            await Console.Error.WriteLineAsync($"See ceasewire{command} --help");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,

                // A worker that is told to stop finishes what it has begun.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCode.Stopped;
        }
        catch (DbException error)
        {
            await Console.Error.WriteLineAsync($"The ledger: {error.Message}");
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.Failed;
        }
    }
}
