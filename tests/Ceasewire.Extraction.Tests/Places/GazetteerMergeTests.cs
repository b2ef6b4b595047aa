using Ceasewire.Extraction.Places;
using Ceasewire.Extraction.Places.Building;

namespace Ceasewire.Extraction.Tests.Places;

public sealed class GazetteerMergeTests
{
    private const int Aleppo = 170063, Unused = 9_900_001;

    private static readonly Gazetteer Shipped = Gazetteer.Load();

    [Fact]
    public void Write_AddsAPlaceWithItsNamesAndItsDivision()
    {
        var gazetteer = With(Line(Unused, "Tell Qxar", 36.5, 37.2));

        var entry = Assert.Single(Entries(gazetteer, NameKey.Strict("tell-qxar")));
        Assert.Equal(("SYR", 36.5, 37.2), (entry.Country, entry.Latitude, entry.Longitude));
        Assert.Equal("Aleppo Governorate", gazetteer.NameOf(entry.Parent));
        Assert.True(gazetteer.IsOwn(entry.Index));
    }

    [Fact]
    public void Write_LetsTheUsersPlaceWinOverTheOneOfItsId()
    {
        var gazetteer = With(Line(Aleppo, "Halab Town", 36.25, 37.25));

        var entry = Entries(gazetteer, NameKey.Strict("Halab Town")).Single();
        Assert.Equal((36.25, 37.25), (entry.Latitude, entry.Longitude));
        Assert.Contains(Entries(gazetteer, NameKey.Strict("Aleppo")), other => other.Index == entry.Index);
        Assert.Equal(Shipped.Count, gazetteer.Count);
    }

    [Fact]
    public void Write_KeepsAllOtherPlacesAndItsOriginsStamp()
    {
        var gazetteer = With(Line(Unused, "Tell Qxar", 36.5, 37.2));

        Assert.Equal(Shipped.Count + 1, gazetteer.Count);
        Assert.Equal(Shipped.Stamp, gazetteer.Stamp);
        Assert.Null(Shipped.Additions);
        Assert.NotNull(gazetteer.Additions);
        for (int i = 0; i < Shipped.Count; i += 97)
        {
            Assert.Equal((Shipped[i], Shipped.NameOf(i)), (gazetteer[i], gazetteer.NameOf(i)));
        }
    }

    [Theory]
    [InlineData("one\ttwo", "2 columns, not 19")]
    [InlineData("0\tX\tX\t\t1\t1\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\t\t", "'0' is no GeoNames id")]
    [InlineData("1\tX\tX\t\t91\t1\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\t\t", "'91', '1' is no point on the globe")]
    [InlineData("1\tX\tX\t\t1\t1\tP\tPPL\tQQ\t\t\t\t\t\t0\t\t\t\t", "no state has the code 'QQ'")]
    [InlineData("1\t \tX\t\t1\t1\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\t\t", "no name")]
    [InlineData("1\tX\tX\t\t1\t1\tP\tPPL\tSY\t\t\t\t\t\tmany\t\t\t\t", "'many' is no population")]
    public void AddPlace_SaysWhatIsWrongWithALine(string line, string error) =>
        Assert.Equal(error, new GeonamesDump(Shipped).AddPlace(line));

    [Fact]
    public void AddName_AddsNamesToPlacesOfTheDumpAlone()
    {
        var dump = new GeonamesDump(Shipped);
        dump.AddPlace(Line(Unused, "Tell Qxar", 36.5, 37.2));

        Assert.Null(dump.AddName($"1\t{Unused}\ten\tQxar Hill"));
        Assert.Null(dump.AddName($"2\t{Unused}\tlink\thttps://example.org"));
        Assert.Null(dump.AddName("3\t5\ten\tElsewhere"));
        Assert.Equal("'x' is no GeoNames id", dump.AddName("4\tx\ten\tFoo"));
        Assert.Equal(1, dump.NamesAdded);
    }

    private static Gazetteer With(string line)
    {
        var dump = new GeonamesDump(Shipped);
        Assert.Null(dump.AddPlace(line));
        return Gazetteer.Read(new MemoryStream(new GazetteerMerge(Shipped).Write(dump.Places)));
    }

    private static string Line(int id, string name, double latitude, double longitude) =>
        FormattableString.Invariant(
            $"{id}\t{name}\t{name}\t\t{latitude}\t{longitude}\tP\tPPL\tSY\t\t09\t\t\t\t1200\t\t\tAsia/Damascus\t2020-01-01");

    private static IEnumerable<GazetteerEntry> Entries(Gazetteer gazetteer, NameKey key)
    {
        var (start, end) = gazetteer.Find(key);
        for (int i = start; i < end; i++)
        {
            yield return gazetteer[gazetteer.MatchAt(i).Entry];
        }
    }
}
