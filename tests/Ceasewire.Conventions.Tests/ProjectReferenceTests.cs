using System.Xml.Linq;

namespace Ceasewire.Conventions.Tests;

/// <summary>One direction, text to record: what each project may reference.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Ceasewire.Text"] = [],
        ["Ceasewire.Records"] = [],
        ["Ceasewire.Language"] = ["Ceasewire.Text"],
        ["Ceasewire.Extraction"] = ["Ceasewire.Records", "Ceasewire.Text"],
        ["Ceasewire.Pipeline"] = ["Ceasewire.Extraction", "Ceasewire.Language"],
        ["Ceasewire.Ledger"] = ["Ceasewire.Records"],
        ["Ceasewire.Store"] = ["Ceasewire.Ledger", "Ceasewire.Records"],
        ["Ceasewire.Intake"] = ["Ceasewire.Records"],
        ["Ceasewire.Exports"] = ["Ceasewire.Ledger", "Ceasewire.Records"],
        ["Ceasewire.Server"] = ["Ceasewire.Intake", "Ceasewire.Ledger", "Ceasewire.Pipeline", "Ceasewire.Store"],
        ["Ceasewire.Work"] = ["Ceasewire.Pipeline", "Ceasewire.Records", "Ceasewire.Store"],
        ["Ceasewire.Cli"] =
        [
            "Ceasewire.Exports", "Ceasewire.Intake", "Ceasewire.Ledger", "Ceasewire.Pipeline", "Ceasewire.Server",
            "Ceasewire.Store", "Ceasewire.Work",
        ],
    };

    public static TheoryData<string> Projects => [.. Checkout.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ReferencesOnlyWhatTheArchitectureAllows(string project)
    {
        string path = Path.Combine(Checkout.Root, "src", project, project + ".csproj");

        var references = XDocument.Load(path).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Allowed[project], references);
    }

    [Theory]
    [InlineData("Ceasewire.Text")]
    [InlineData("Ceasewire.Records")]
    [InlineData("Ceasewire.Language")]
    [InlineData("Ceasewire.Extraction")]
    [InlineData("Ceasewire.Ledger")]
    [InlineData("Ceasewire.Exports")]
    public void Project_BelowTheHosts_TakesNoPackages(string project) =>
        Assert.Empty(
            XDocument
                .Load(Path.Combine(Checkout.Root, "src", project, project + ".csproj"))
                .Descendants("PackageReference"));
}
