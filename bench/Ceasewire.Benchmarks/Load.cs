using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ceasewire.Benchmarks;

/// <summary>Writes synthetic reports to standard output as JSON Lines, for <c>ceasewire add</c> or <c>submit</c>.</summary>
internal static class Load
{
    /// <summary>About the middle of the news that agencies send.</summary>
    private const int UsualWords = 350;

    private const int UsualSeed = 1;

    /// <param name="arguments">
    /// How many; how many words half of them have at most; the seed; how many a second, as fast as can be without it.
    /// </param>
    public static int Run(string[] arguments)
    {
        var began = Stopwatch.StartNew();
        int written = 0;
        int Number(int at, int usual) =>
            arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : usual;
        using var output = new StreamWriter(
            Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024)
        {
            NewLine = "\n",
        };
        foreach (var article in new LoadTexts(Number(2, UsualSeed), Number(1, UsualWords)).Take(Number(0, 1_000)))
        {
            output.WriteLine(JsonSerializer.Serialize(new
            {
                name = article.Name,
                title = article.Title,
                outlet = article.Outlet,
                url = article.Url,
                published = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                text = article.Text,
            }));
            if (Number(3, 0) is > 0 and var rate)
            {
                output.Flush();
                var due = TimeSpan.FromSeconds((double)++written / rate) - began.Elapsed;
                Thread.Sleep(due > TimeSpan.Zero ? due : TimeSpan.Zero);
            }
        }

        return 0;
    }
}
