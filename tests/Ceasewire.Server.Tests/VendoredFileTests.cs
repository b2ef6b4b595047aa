namespace Ceasewire.Server.Tests;

/// <summary>The files of others that the desk sends are those of the packages that its lock file pins.</summary>
public sealed class VendoredFileTests
{
    [Theory]
    [InlineData("leaflet/dist/leaflet.js")]
    [InlineData("leaflet/dist/leaflet.css")]
    [InlineData("topojson-client/dist/topojson-client.min.js")]
    [InlineData("uplot/dist/uPlot.iife.min.js")]
    [InlineData("uplot/dist/uPlot.min.css")]
    [InlineData("world-atlas/countries-50m.json")]
    public void File_IsThatOfItsPackage(string file)
    {
        string desk = Path.Combine(Samples.Root, "src/Ceasewire.Server");
        string package = Path.Combine(desk, "node_modules", file);
        Assert.SkipUnless(File.Exists(package), "There are no packages to compare with. Run ./build.sh assets.");

        byte[] kept = File.ReadAllBytes(Path.Combine(desk, "Assets/vendor", Path.GetFileName(file)));

        Assert.Equal(File.ReadAllBytes(package), kept);
    }
}
