using System.Globalization;
using Ceasewire.Training;
using Ceasewire.Training.Acts;
using Ceasewire.Training.Attributions;
using Ceasewire.Training.Coreference;
using Ceasewire.Training.Places;
using Ceasewire.Training.Seams;

const string Usage = """
    usage: STAGE --gold DIR --work DIR [options]
      boundaries   where sentences end, from treebanks
      vectors      vectors of words, from raw texts
      encoder      guessing hidden words of the raw texts [--passes N] [--threads N]
      network      tags, trees and names [--tree-epochs N] [--name-epochs N] [--threads N] [--plain]
                   [--from FILE] from a model file's weights, not the encoder's
      mix          the network with that of the model file it continued: --from FILE [--percent N] of its weights
      pack         the model file --out FILE [--version NAME]
      all          the five stages in turn, with their options
      names        how well names of re3d are found, [--folds N] [--passes N], from the first three stages
    or: attributions --gold DIR --out FILE
        places --gold DIR --out FILE, the weights of place readings
        seams --gold DIR --out FOLDER
        coreference --gold DIR --out FILE [--folds N], the weights of links between mentions
        factuality --gold DIR --out FILE, how certain a predicate is
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
int Number(string name, int otherwise) =>
    Option(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

if (args is ["attributions", ..] && Option("--gold") is { } news && Option("--out") is { } model)
{
    AttributionCourse.Run(news, model, Console.Error);
    return 0;
}

if (args is ["places", ..] && Option("--gold") is { } placed && Option("--out") is { } weights)
{
    WeightTable.Write(placed, weights);
    return 0;
}

if (args is ["seams", ..] && Option("--gold") is { } reports && Option("--out") is { } folder)
{
    SeamCourse.Run(reports, folder, Console.Error);
    return 0;
}

if (args is ["coreference", ..] && Option("--gold") is { } linked && Option("--out") is { } links)
{
    new CoreferenceCourse(linked, Console.Error).Run(links, Number("--folds", 0));
    return 0;
}

if (args is ["factuality", ..] && Option("--gold") is { } judged && Option("--out") is { } certainties)
{
    FactualityLearner.Write(judged, certainties);
    return 0;
}

if (args.Length == 0 || Option("--gold") is not { } gold || Option("--work") is not { } work)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

Directory.CreateDirectory(work);
var course = new Course(gold, work, Number("--threads", 2), Console.Error);
(string Name, Action Run)[] stages =
[
    ("boundaries", course.LearnBoundaries),
    ("vectors", course.MakeVectors),
    ("encoder", () => course.LearnEncoder(Number("--passes", 1))),
    ("network", TrainNetwork),
    ("pack", () => course.Pack(Option("--out") ?? "english.model", Option("--version") ?? "english-2")),
];

void TrainNetwork()
{
    var passes = new Passes(Number("--tree-epochs", 20), Number("--name-epochs", 6));
    var copies = args.Contains("--plain") ? Copies.Plain : Copies.Varied;
    if (Option("--from") is { } model)
    {
        course.ContinueNetwork(model, passes, copies);
    }
    else
    {
        course.TrainNetwork(passes, copies);
    }
}

if (args[0] == "mix" && Option("--from") is { } continued)
{
    course.MixNetwork(continued, Number("--percent", 25) / 100f);
    return 0;
}

if (args[0] == "names")
{
    course.CrossValidateNames(Number("--folds", 3), Number("--passes", 2));
    return 0;
}

var wanted = stages.Where(stage => args[0] == "all" || args[0] == stage.Name).ToList();
wanted.ForEach(stage => stage.Run());
return wanted.Count == 0 ? 2 : 0;
