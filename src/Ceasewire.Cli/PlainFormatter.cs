using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ceasewire.Cli;

/// <summary>The message alone, one a line: who keeps the log of a service adds time and name.</summary>
internal sealed class PlainFormatter() : ConsoleFormatter(FormatName)
{
    public const string FormatName = "plain";

    public override void Write<TState>(
        in LogEntry<TState> logEntry, Microsoft.Extensions.Logging.IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.WriteLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(exception);
        }
    }
}
