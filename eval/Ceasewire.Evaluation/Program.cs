using System.Globalization;
using Ceasewire.Evaluation;
using Ceasewire.Evaluation.Acts;
using Ceasewire.Evaluation.Attributions;
using Ceasewire.Evaluation.Claims;
using Ceasewire.Evaluation.Coreference;
using Ceasewire.Evaluation.Names;
using Ceasewire.Evaluation.News;
using Ceasewire.Evaluation.Places;
using Ceasewire.Evaluation.Seams;
using Ceasewire.Evaluation.Times;
using Ceasewire.Evaluation.Times.Recognizers;
using Ceasewire.Evaluation.Trees;

const string Usage = """
    usage: --gold DIR [--only NAME] [--out FILE] [--check FILE] | --gold DIR --confidence FILE
      --only NAME   only the measures whose name starts with NAME
      --out FILE    also write the table to FILE
      --check FILE  fail where a figure is lower than in the table of FILE
      --confidence FILE  learn the weights of confidence from the annotated reports, into FILE; nothing is measured
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

if (Option("--gold") is not { } gold)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

if (Option("--confidence") is { } weights)
{
    File.WriteAllText(weights, ConfidenceMeasure.WeightTable(gold));
    return 0;
}

// Each measure reads its corpus below DIR and gives its lines of the table.
(string Name, Func<string, IEnumerable<Score>> Run)[] measures =
[
    ("claims", ClaimsMeasure.Run),
    ("confidence", ConfidenceMeasure.Run),
    ("trees", TreesMeasure.Run),
    ("robustness", RobustnessMeasure.Run),
    ("coreference", CoreferenceMeasure.Run),
    ("names", NamesMeasure.Run),
    ("times", TimesMeasure.Run),
    ("recognizers", RecognizersMeasure.Run),
    ("times of acts", ActTimesMeasure.Run),
    ("plv", PlvMeasure.Run),
    ("factuality", FactualityMeasure.Run),
    ("police", PoliceMeasure.Run),
    ("muc4", Muc4Measure.Run),
    ("false claims", FalseClaimsMeasure.Run),
    ("places", PlacesMeasure.Run),
    ("act places", ActPlacesMeasure.Run),
    ("located verbs", LocatedVerbsMeasure.Run),
    ("attribution", AttributionMeasure.Run),
    ("seams", SeamsMeasure.Run),
    ("near-duplicates", NearDuplicatesMeasure.Run),
    ("incidents", IncidentsMeasure.Run),
    ("happenings", HappeningsMeasure.Run),
];

var scores = measures
    .Where(measure => Option("--only") is not { } only || measure.Name.StartsWith(only, StringComparison.Ordinal))
    .SelectMany(measure => measure.Run(gold))
    .ToList();
string table = ScoreTable.Write(scores);
Console.Write(table);
if (Option("--out") is { } file)
{
    File.WriteAllText(file, table);
}

if (Option("--check") is { } committed)
{
    var regressions = ScoreTable.Regressions(scores, File.ReadAllText(committed)).ToList();
    regressions.ForEach(Console.Error.WriteLine);
    return regressions.Count == 0 ? 0 : 1;
}

return 0;
