using System.CommandLine;
using Ceasewire.Extraction.Parties;

namespace Ceasewire.Cli;

/// <summary>Checks a user's own list of actors before it is read with.</summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Actors of your own, in columns separated by tabs." };
        var check = new Command("check", "Say what is wrong with a list of actors, line by line.") { file };
        check.SetAction(arguments => Check(arguments.GetRequiredValue(file)));
        return new Command("actors", "Check actors of your own, which --actors adds to those that the program knows.")
        {
            check,
        };
    }

    private static int Check(FileInfo file)
    {
        var actors = OwnActors.Read(file);
        foreach (var problem in actors.Problems)
        {
            Console.Error.WriteLine($"{file.Name}, line {problem.Line}: {problem.Message}.");
        }

        if (actors.Problems.IsEmpty)
        {
            using var output = Output.Open();
            output.WriteLine($"{file.Name} is in order.");
        }

        return actors.Problems.IsEmpty ? ExitCode.Done : ExitCode.Failed;
    }
}
