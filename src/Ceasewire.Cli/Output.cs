using System.Text;

namespace Ceasewire.Cli;

/// <summary>Standard output: UTF-8 without a byte order mark, lines that end in '\n' on every system.</summary>
internal static class Output
{
    public static StreamWriter Open() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024)
        {
            NewLine = "\n",
            AutoFlush = !Console.IsOutputRedirected,
        };
}
