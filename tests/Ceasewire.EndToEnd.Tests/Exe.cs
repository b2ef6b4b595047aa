using System.Diagnostics;
using System.Text;

namespace Ceasewire.EndToEnd.Tests;

/// <summary>Runs the built program.</summary>
internal static class Exe
{
    /// <summary>Half of what a run may use: what it holds beside the heap is small.</summary>
    private const string HeapLimit = "0x20000000";

    private static readonly string Program =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ceasewire.exe" : "ceasewire");

    public static string Samples { get; } = Path.Combine(Root(), "samples");

    public static Task<Run> RunAsync(params string[] arguments) => RunAsync([], [], arguments);

    public static async Task<Run> RunAsync(
        byte[] input,
        Dictionary<string, string> environment,
        params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await EndAsync(process, input);
    }

    /// <summary>Runs the program where no file may be longer, which to it is a disk that is full.</summary>
    public static async Task<Run> RunWithinAsync(long bytes, params string[] arguments)
    {
        using var process = StartWithin(bytes, arguments);
        return await EndAsync(process, []);
    }

    public static Process Start(Dictionary<string, string> environment, params string[] arguments) =>
        Start(environment, Program, arguments);

    /// <summary>Without the signal that ends a program which writes past the limit; a limit counts in 512 bytes.</summary>
    public static Process StartWithin(long bytes, params string[] arguments) => Start(
        new() { ["DOTNET_EnableWriteXorExecute"] = "0" },
        "/bin/sh",
        ["-c", $"trap '' XFSZ; ulimit -S -f {bytes / 512}; exec \"$0\" \"$@\"", Program, .. arguments]);

    private static Process Start(Dictionary<string, string> environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static async Task<Run> EndAsync(Process process, byte[] input)
    {
        var output = ReadAsync(process.StandardOutput.BaseStream);
        var talk = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await talk);
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Ceasewire.slnx")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("These tests run from inside a checkout.");
    }
}

/// <summary>What a run of the program gave back.</summary>
internal sealed record Run(int ExitCode, byte[] Output, string Talk)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
