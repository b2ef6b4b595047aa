using Ceasewire.Intake;
using Ceasewire.Records;

namespace Ceasewire.Server.Tests;

/// <summary>The reports that ship with the project.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    /// <summary>Their paths, in the order of their names.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Root, "samples"), "*.txt").Order(StringComparer.Ordinal);

    public static IEnumerable<Article> All() =>
        new ArticleSource(Stream.Null, null)
            .Read(InputFiles.Find([Path.Combine(Root, "samples")], InputFormat.Text), InputFormat.Text)
            .OfType<Incoming.Received>()
            .Select(received => received.Article);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Ceasewire.slnx")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("These tests run from inside a checkout.");
    }
}
