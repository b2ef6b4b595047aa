namespace Ceasewire.Cli;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>Done, but some inputs were refused; each stands as an error in the output.</summary>
    public const int SomeRefused = 3;

    /// <summary>Stopped by Ctrl-C, as shells report it.</summary>
    public const int Stopped = 130;
}
