using System.CommandLine;
using Ceasewire.Extraction.Parties;

namespace Ceasewire.Cli;

/// <summary>The file of a user's own actors.</summary>
internal static class OwnActors
{
    public static Option<FileInfo?> Option() => new("--actors")
    {
        Description = "Actors of your own, which win over those that the program knows (see ceasewire actors check).",
        HelpName = "FILE",
    };

    public static ActorFile Read(FileInfo file) => ActorFile.Parse(file.Name, File.ReadAllText(file.FullName));

    /// <returns>The actors of --actors; null where it is not given.</returns>
    /// <exception cref="InvalidDataException">The file has a mistake; the message says where.</exception>
    public static ActorFile? Load(FileInfo? file)
    {
        if (file is null)
        {
            return null;
        }

        var actors = Read(file);
        return actors.Problems.IsEmpty
            ? actors
            : throw new InvalidDataException(
                $"{file.Name}, line {actors.Problems[0].Line}: {actors.Problems[0].Message}.");
    }
}
