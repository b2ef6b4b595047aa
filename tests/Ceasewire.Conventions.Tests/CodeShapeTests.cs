using System.Reflection;

namespace Ceasewire.Conventions.Tests;

public sealed class CodeShapeTests
{
    private const int LongestFile = 500;

    /// <summary>Razor writes its components public and open; it leaves no choice.</summary>
    private const string RazorComponent = "Microsoft.AspNetCore.Components.ComponentBase";

    public static TheoryData<string> Assemblies =>
        [.. Checkout.Projects.Where(name => name != "Ceasewire.Cli")];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicClasses_AreSealedOrAbstract(string assembly)
    {
        var open = Assembly
            .Load(assembly)
            .GetExportedTypes()
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract)
            .Where(type => type.BaseType?.FullName != RazorComponent);

        Assert.Empty(open);
    }

    [Fact]
    public void SourceFiles_StayWithinTheLongestLength() =>
        Assert.DoesNotContain(
            new[] { "src", "tests", "eval", "bench", "tools" }.SelectMany(folder => Checkout.Files(folder, "*.cs")),
            file => File.ReadLines(file).Count() > LongestFile);

    [Fact]
    public void WordLists_NameTheirSourceAndLicenceFirst() =>
        Assert.DoesNotContain(Checkout.Files("data", "*.tsv"), file => !File.ReadLines(file).First().StartsWith('#'));
}
