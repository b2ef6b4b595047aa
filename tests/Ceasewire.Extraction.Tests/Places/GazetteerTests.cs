using Ceasewire.Extraction.Places;

namespace Ceasewire.Extraction.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

    [Fact]
    public void Entries_LieOnTheGlobeAndKnowTheirParents()
    {
        for (int i = 0; i < Gazetteer.Count; i++)
        {
            var entry = Gazetteer[i];
            Assert.True(entry.Latitude is null or (>= -90 and <= 90), Gazetteer.NameOf(i));
            Assert.True(entry.Longitude is null or (>= -180 and <= 180), Gazetteer.NameOf(i));
            Assert.True(entry.Parent < Gazetteer.Count && entry.Parent != i, Gazetteer.NameOf(i));
            Assert.NotEmpty(Gazetteer.NameOf(i));
        }
    }

    [Fact]
    public void EntriesOfOurOwn_HaveParentsUnlessTheyAreStatesRegionsOrDisputed()
    {
        for (int i = 0; Gazetteer.IsOwn(i); i++)
        {
            var entry = Gazetteer[i];
            Assert.True(
                entry.Parent >= 0
                    || entry.Country is null
                    || entry.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Water,
                Gazetteer.NameOf(i));
        }
    }

    [Theory]
    [InlineData("Aleppo", "SYR", 36.20, 37.16)]
    [InlineData("Syria", "SYR", 35, 38)]
    [InlineData("Hamburg", "DEU", 53.55, 9.99)]
    [InlineData("Kherson", "UKR", 46.63, 32.6)]
    [InlineData("Black Sea", null, 43.5, 34.5)]
    public void Find_KnowsPlacesByName(string name, string? country, double latitude, double longitude)
    {
        Assert.Contains(Entries(NameKey.Strict(name)), entry => entry.Country == country
            && Math.Abs(entry.Latitude!.Value - latitude) < 0.7 && Math.Abs(entry.Longitude!.Value - longitude) < 0.7);
    }

    [Theory]
    [InlineData("Deir el-Zour", "Deir ez-Zor")]
    [InlineData("Deir Ezzor", "Deir ez-Zor")]
    [InlineData("al-Raqqah", "Raqqa")]
    [InlineData("Rakka", "Raqqa")]
    [InlineData("Hassakeh", "Hasakah")]
    [InlineData("Jairoud", "Jayrud")]
    [InlineData("Fallouja", "Fallujah")]
    [InlineData("Al-Hudaydah", "Hodeida")]
    public void Loose_BringsSpellingsTogether(string spelling, string other) =>
        Assert.Equal(NameKey.Loose(other), NameKey.Loose(spelling));

    [Theory]
    [InlineData("Homs", "Hama")]
    [InlineData("Kirkuk", "Karak")]
    [InlineData("Aswan", "Wan")]
    [InlineData("Idlib", "Adlab")]
    public void Loose_KeepsNamesApart(string name, string other) =>
        Assert.NotEqual(NameKey.Loose(other), NameKey.Loose(name));

    [Fact]
    public void Strict_FoldsMarksAndSpacesButNotArticles()
    {
        Assert.Equal(NameKey.Strict("saint etienne"), NameKey.Strict("Saint-Étienne"));
        Assert.NotEqual(NameKey.Strict("Bab"), NameKey.Strict("Al Bab"));
        Assert.True(NameKey.Strict("…").IsEmpty);
        Assert.True(NameKey.Strict(new string('a', 10_000)).IsEmpty);
    }

    [Fact]
    public void NamedOnlyEntries_HaveNoPoint()
    {
        var quarter = Assert.Single(Entries(NameKey.Strict("Masharfeh")), entry => entry.Kind == PlaceKind.Quarter);

        Assert.Null(quarter.Latitude);
        Assert.Null(quarter.RadiusKm);
        Assert.Equal("Aleppo", Gazetteer.NameOf(quarter.Parent));
    }

    private static IEnumerable<GazetteerEntry> Entries(NameKey key)
    {
        var (start, end) = Gazetteer.Find(key);
        for (int i = start; i < end; i++)
        {
            yield return Gazetteer[Gazetteer.MatchAt(i).Entry];
        }
    }
}
