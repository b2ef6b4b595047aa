using Ceasewire.Extraction.Places;

namespace Ceasewire.Extraction.Tests.Places;

public sealed class OutlinesTests
{
    private static readonly Outlines Outlines = Outlines.Load();

    [Theory]
    [InlineData(36.2, 37.16, "SYR")]
    [InlineData(50.45, 30.52, "UKR")]
    [InlineData(15.6, 32.5, "SDN")]
    [InlineData(-29.6, 28.2, "LSO")]
    [InlineData(43.5, 34.5, null)]
    public void CountryAt_KnowsWhoseGroundItIs(double latitude, double longitude, string? country) =>
        Assert.Equal(country, Outlines.CountryAt(latitude, longitude));

    /// <summary>
    /// Corners of an outline are some way apart. Natural Earth draws Crimea with the power that holds it.
    /// </summary>
    [Fact]
    public void OurOwnPlaces_LieInTheStatesThatTheyAreSaidToLieIn()
    {
        const double Tolerance = 60;
        var gazetteer = Gazetteer.Load();

        var strays = Enumerable.Range(0, gazetteer.OwnCount)
            .Select(entry => gazetteer[entry])
            .Where(entry =>
                entry
                    is
                {
                    Country: not null,
                    Latitude: not null,
                    Kind: not (PlaceKind.Country or PlaceKind.Water or PlaceKind.Region)
                })
            .Where(entry => Outlines.CountryAt(entry.Latitude!.Value, entry.Longitude!.Value) != entry.Country)
            .Where(entry => entry is not { Country: "UKR", Latitude: < 46.3, Longitude: > 32.4 })
            .Where(entry =>
                Outlines.KilometresTo(entry.Country!, entry.Latitude!.Value, entry.Longitude!.Value) > Tolerance)
            .Select(entry =>
                $"{gazetteer.NameOf(entry.Index)} ({entry.Country}) at {entry.Latitude}, {entry.Longitude}");

        Assert.Empty(strays);
    }
}
