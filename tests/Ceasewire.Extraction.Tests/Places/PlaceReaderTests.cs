using Ceasewire.Extraction.Places;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Places;

public sealed class PlaceReaderTests
{
    private static readonly PlaceReader Reader = PlaceReader.Load();

    [Fact]
    public void Read_TakesTheContainerBehindAComma()
    {
        var (analysis, mentions) = Read("""
            Talks     talk     NOUN/NNS 2 nsubj
            continued continue VERB  0 root
            in        in       ADP   4 case
            Paris     Paris    PROPN 2 obl place
            ,         ,        PUNCT 6 punct
            Texas     Texas    PROPN 4 appos place
            """);

        Assert.Equal(["Paris", "Texas"], mentions.Select(mention => Words(analysis, mention)));
        Assert.Equal(("USA", "Texas"), (mentions[0].Place!.Country, mentions[0].Place!.Admin1));
        Assert.InRange(mentions[0].Place!.Latitude!.Value, 33, 34);
    }

    [Theory]
    [InlineData("province", PlacePrecision.Admin1)]
    [InlineData("residents", PlacePrecision.Settlement)]
    public void Read_ProvinceCalledAfterItsTown_IsTheProvince(string noun, PlacePrecision precision)
    {
        var (_, mentions) = Read($"""
            Jets    jet     NOUN/NNS 2 nsubj
            bombed  bomb    VERB  0 root
            Idlib   Idlib   PROPN 4 compound place
            {noun}  {noun.TrimEnd('s')} NOUN 2 obj
            """);

        Assert.Equal(precision, mentions[0].Place!.Precision);
    }

    [Fact]
    public void Read_KeepsAnUnknownQuarterWithItsParentAndNoPoint()
    {
        var (analysis, mentions) = Read("""
            Shells       shell        NOUN/NNS 2 nsubj
            hit          hit          VERB  0 root
            the          the          DET   5 det
            Qasilah      Qasilah      PROPN 5 compound
            neighborhood neighborhood NOUN  2 obj
            of           of           ADP   7 case
            Aleppo       Aleppo       PROPN 5 nmod place
            """);

        Assert.Equal("Qasilah", Words(analysis, mentions[0]));
        var place = mentions[0].Place!;
        Assert.Equal(("Qasilah", "SYR", PlacePrecision.Unknown), (place.Name, place.Country, place.Precision));
        Assert.Null(place.Latitude);
        Assert.Equal("Aleppo", place.Within[0]);
    }

    [Fact]
    public void Read_TellsAGovernmentFromItsCountry()
    {
        var (_, mentions) = Read("""
            Russia   Russia   PROPN 2 nsubj place
            rejected reject   VERB  0 root
            claims   claim    NOUN/NNS 2 obj
            about    about    ADP   5 case
            Syria    Syria    PROPN 3 nmod place
            """);

        Assert.Equal([PlaceRole.Metonym, PlaceRole.Literal], mentions.Select(mention => mention.Role));
    }

    [Fact]
    public void Read_TakesNoPersonForAPlace()
    {
        var (_, mentions) = Read("""
            John     John    PROPN 3 nsubj person
            Kerry    Kerry   PROPN 1 flat  person
            met      meet    VERB  0 root
            Lavrov   Lavrov  PROPN 3 obj   person
            """);

        Assert.Empty(mentions);
    }

    [Fact]
    public void Read_TakesNoOrdinaryWordForATinyPlace()
    {
        var (_, mentions) = Read("""
            Said     Said    PROPN 2 nsubj
            spoke    speak   VERB  0 root
            """);

        Assert.Empty(mentions);
    }

    [Fact]
    public void Read_PlacesAnOffsetAwayFromItsTown()
    {
        var (_, mentions) = Read("""
            They     they    PRON  2 nsubj
            fought   fight   VERB  0 root
            20       20      NUM   4 nummod
            km       km      NOUN  5 obl:npmod
            south    south   ADV   2 advmod
            of       of      ADP   7 case
            Aleppo   Aleppo  PROPN 5 obl place
            """);

        var place = Assert.Single(mentions).Place!;
        Assert.Equal(PlacePrecision.Near, place.Precision);
        Assert.InRange(place.Latitude!.Value, 36.0, 36.05);
    }

    [Fact]
    public void Read_TakesTheOldCityOfTheTownThatTheTextSpeaksOf()
    {
        var (_, mentions) = Read("""
            In       in       ADP   2 case
            Aleppo   Aleppo   PROPN 3 obl place
            rebels   rebel    NOUN/NNS 4 nsubj
            left     leave    VERB  0 root
            the      the      DET   7 det
            Old      Old      PROPN 7 amod
            City     City     PROPN 4 obj
            """);

        Assert.Equal("Old City of Aleppo", mentions[1].Place!.Name);
    }

    [Fact]
    public void Read_GivesAnOldCityThatItDoesNotKnowItsTownAndNoPoint()
    {
        var (_, mentions) = Read("""
            In       in       ADP   2 case
            Kharkiv  Kharkiv  PROPN 3 obl place
            shells   shell    NOUN/NNS 4 nsubj
            hit      hit      VERB  0 root
            the      the      DET   7 det
            Old      Old      PROPN 7 amod
            Town     Town     PROPN 4 obj place
            """);

        var place = mentions[1].Place!;
        Assert.Equal(("Old Town", "UKR", "Kharkiv"), (place.Name, place.Country, place.Within[0]));
        Assert.Null(place.Latitude);
    }

    [Fact]
    public void Read_LeavesAnOldCityAloneWhereNoTownIsNamed()
    {
        var (_, mentions) = Read("""
            Shells   shell    NOUN/NNS 2 nsubj
            hit      hit      VERB  0 root
            the      the      DET   5 det
            Old      Old      PROPN 5 amod
            City     City     PROPN 2 obj place
            """);

        Assert.All(mentions, mention => Assert.Null(mention.Place?.Latitude));
    }

    /// <summary>Known failures of other readers of places.</summary>
    [Theory]
    [InlineData("European", "nationality", null, PlacePrecision.Region)]
    [InlineData("Oklahoma", "place", "USA", PlacePrecision.Admin1)]
    [InlineData("Africa", "place", null, PlacePrecision.Region)]
    public void Read_TakesTheReadingThatNobodyNeedsToBeTold(
        string name,
        string entity,
        string? country,
        PlacePrecision precision)
    {
        var (_, mentions) = Read($"""
            Leaders leader NOUN/NNS 2 nsubj
            met     meet   VERB  0 root
            in      in     ADP   4 case
            {name}  {name} PROPN 2 obl {entity}
            """);

        var place = Assert.Single(mentions).Place!;
        Assert.Equal((country, precision), (place.Country, place.Precision));
    }

    [Fact]
    public void Read_TakesTheDivisionBehindTheCommaForTheState()
    {
        var (_, mentions) = Read("""
            He     he     PRON  2 nsubj
            lives  live   VERB  0 root
            in     in     ADP   4 case
            Bangor Bangor PROPN 2 obl place
            ,      ,      PUNCT 6 punct
            Maine  Maine  PROPN 4 appos place
            """);

        Assert.Equal(["Bangor", "Maine"], mentions.Select(mention => mention.Place!.Name));
        Assert.Equal("Maine", mentions[0].Place!.Admin1);
    }

    [Fact]
    public void Read_AmongSeveralStates_TakesNoSmallNamesakeOfOneThatIsNamedBeside()
    {
        var (_, mentions) = Read("""
            Syria    Syria    PROPN 9 nsubj place
            ,        ,        PUNCT 3 punct
            Russia   Russia   PROPN 1 conj place
            ,        ,        PUNCT 5 punct
            Syria    Syria    PROPN 1 conj place
            and      and      CCONJ 8 cc
            then     then     ADV 8 advmod
            Canada   Canada   PROPN 1 conj place
            met      meet     VERB 0 root
            in       in       ADP 11 case
            Hamburg  Hamburg  PROPN 9 obl place
            near     near     ADP 14 case
            New      New      PROPN 14 compound place
            York     York     PROPN 9 obl place
            """);

        Assert.Equal("DEU", mentions.Single(mention => mention.Place?.Name == "Hamburg").Place!.Country);
    }

    [Fact]
    public void Read_KeepsTheOtherPlacesWhereOneIsUnknown()
    {
        var (_, mentions) = Read("""
            Fighting fighting NOUN 2 nsubj
            spread   spread   VERB 0 root
            to       to       ADP 4 case
            Qxyzzy   Qxyzzy   PROPN 2 obl place
            and      and      CCONJ 6 cc
            Idlib    Idlib    PROPN 4 conj place
            """);

        Assert.Null(mentions[0].Place?.Latitude);
        Assert.Equal("Idlib", mentions[1].Place!.Name);
    }

    [Fact]
    public void Read_TakesAnOffsetAtTheStartOfTheText()
    {
        var (_, mentions) = Read("""
            South  south  ADV   0 root
            of     of     ADP   3 case
            Aleppo Aleppo PROPN 1 obl place
            """);

        Assert.Equal(PlacePrecision.Near, Assert.Single(mentions).Place!.Precision);
    }

    [Theory]
    [InlineData("Department", "Literal")]
    [InlineData("Blues", "InName")]
    public void Read_TellsABodyFromANameThatSaysNothingOfWhereItIs(string last, string role)
    {
        var (_, mentions) = Read($"""
            The     the    DET   3 det
            Chicago Chicago PROPN 3 compound organization
            {last}  {last}  PROPN 4 nsubj    organization
            met     meet   VERB  0 root
            """);

        Assert.Equal(role, Assert.Single(mentions).Role.ToString());
    }

    [Fact]
    public void Read_KeepsARoadsNameWhole()
    {
        var (analysis, mentions) = Read("""
            It      it      PRON  2 nsubj
            crashed crash   VERB  0 root
            on      on      ADP   5 case
            Wichita Wichita PROPN 5 compound place
            Road    Road    PROPN 2 obl      place
            """);

        Assert.Equal("Wichita Road", Words(analysis, Assert.Single(mentions)));
        Assert.Null(mentions[0].Place?.Latitude);
    }

    [Fact]
    public void Read_IsLinearInHostileText()
    {
        var lines = Enumerable
            .Range(1, 20_000)
            .Select(i => $"Al al PROPN {(i == 1 ? 0 : 1)} {(i == 1 ? "root" : "flat")}");

        var (_, mentions) = Read(string.Join('\n', lines));

        Assert.Empty(mentions);
    }

    private static (Analysis Analysis, PlaceMention[] Mentions) Read(string lines)
    {
        var analysis = Parsed.From(lines);
        return (analysis, [.. Reader.Read(analysis)]);
    }

    private static string Words(Analysis analysis, PlaceMention mention) => analysis.Document[mention.Span].ToString();
}
