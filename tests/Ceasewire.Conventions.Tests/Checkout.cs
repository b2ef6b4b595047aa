namespace Ceasewire.Conventions.Tests;

/// <summary>The files of the checkout that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    /// <summary>Names of the projects under src/.</summary>
    public static IEnumerable<string> Projects =>
        Files("src", "*.csproj").Select(file => Path.GetFileNameWithoutExtension(file));

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
