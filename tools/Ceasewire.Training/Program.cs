using System.Globalization;
using Ceasewire.Training;
using Ceasewire.Training.Attributions;

const string Usage = """
    usage: network --gold DIR --work DIR [--tree-epochs N] [--name-epochs N] [--threads N]
           pack --gold DIR --work DIR --out FILE
           cues --gold DIR --out FILE
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
int Number(string name, int otherwise) => Option(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

if (args is ["cues", ..] && Option("--gold") is { } marked && Option("--out") is { } table)
{
    CueCounts.Write(marked, table);
    return 0;
}

if (Option("--gold") is not { } gold || Option("--work") is not { } work)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var course = new Course(gold, Number("--tree-epochs", 20), Number("--name-epochs", 4), Number("--threads", 2));
string network = Path.Combine(work, "network.part");
switch (args[0])
{
    case "network":
        course.TrainNetwork(network, Console.Error);
        return 0;
    case "pack" when Option("--out") is { } file:
        course.Pack(network, file);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
