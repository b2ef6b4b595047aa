using Spectre.Console;

namespace Ceasewire.Cli;

/// <summary>A console over standard output: colours only on a terminal and only where NO_COLOR is not set.</summary>
internal static class Terminal
{
    // Wide enough for a table in a pager or a file.
    private const int PipedWidth = 160;

    public static IAnsiConsole On(TextWriter output)
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool isPlain = !isTerminal || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = isTerminal ? Math.Max(60, Console.WindowWidth) : PipedWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
