using System.Globalization;
using Ceasewire.Evaluation;
using Ceasewire.Evaluation.Claims;

// usage: --gold DIR [--only NAME]: prints the table of every measure whose name starts with NAME.
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Option("--gold") is not { } gold)
{
    Console.Error.WriteLine("usage: --gold DIR [--only NAME]");
    return 2;
}

// Each measure reads its corpus below DIR and gives its lines of the table.
(string Name, Func<string, IEnumerable<Score>> Run)[] measures =
[
    ("claims", ClaimsMeasure.Run),
];

Console.WriteLine("| measure | | figure | |");
Console.WriteLine("|---|---|---:|---|");
foreach (var (name, run) in measures)
{
    if (Option("--only") is { } only && !name.StartsWith(only, StringComparison.Ordinal))
    {
        continue;
    }

    foreach (var score in run(gold))
    {
        Console.WriteLine($"| {score.Measure} | {score.Row} | {score.Value} | {score.Note} |");
    }
}

return 0;
