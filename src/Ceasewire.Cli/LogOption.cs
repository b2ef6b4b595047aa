using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Ceasewire.Cli;

/// <summary>How a command that runs for long tells of its work, on standard error.</summary>
internal static class LogOption
{
    public static Option<LogFormat> Create() => new("--log")
    {
        Description = "How to tell of the work on standard error: text for people, json for programs (default: text).",
        HelpName = "FORMAT",
    };

    public static void Configure(ILoggingBuilder logging, LogFormat format)
    {
        // What requests ask for is their senders' affair, and is not logged.
        logging.SetMinimumLevel(LogLevel.Warning).AddFilter(nameof(Ceasewire), LogLevel.Information);
        if (format == LogFormat.Json)
        {
            logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            logging.AddConsole(console => console.FormatterName = PlainFormatter.FormatName)
                .AddConsoleFormatter<PlainFormatter, ConsoleFormatterOptions>();
        }

        logging.Services.Configure<ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
