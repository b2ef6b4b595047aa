using System.Text.Json;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>One line of output an input; a refusal is a JSON line in its place.</summary>
internal static class Lines
{
    /// <param name="line">Reads an article and writes it down; on many threads.</param>
    /// <returns>The exit code.</returns>
    public static int Write(
        TextWriter output,
        Inputs inputs,
        Func<Article, string> line,
        CancellationToken cancellation)
    {
        int code = ExitCode.Done;
        foreach (var done in Bulk.Run(inputs, line, cancellation))
        {
            output.WriteLine(done.Result ?? JsonSerializer.Serialize(done.Error!, RecordJson.Contract.ReadError));
            code = done.Error is null ? code : ExitCode.SomeRefused;
        }

        return code;
    }
}
