using Ceasewire.Extraction.Places;

namespace Ceasewire.Extraction.Tests.Places;

public sealed class ActPlacesTests
{
    private static readonly PlaceReader Reader = PlaceReader.Load();

    [Fact]
    public void Of_TakesTheLocativeNotThePlaceOfSpeech()
    {
        string? place = PlaceOf("bombed", """
            Officials official NOUN/NNS 4 nsubj
            in        in       ADP   3 case
            Geneva    Geneva   PROPN 1 nmod place
            said      say      VERB  0 root
            jets      jet      NOUN/NNS 6 nsubj
            bombed    bomb     VERB  4 ccomp
            depots    depot    NOUN/NNS 6 obj
            near      near     ADP   9 case
            Homs      Homs     PROPN 6 obl place
            """);

        Assert.Equal("Homs", place);
    }

    [Fact]
    public void Of_TakesWhatWasSeized()
    {
        string? place = PlaceOf("seized", """
            Rebels  rebel  NOUN/NNS 2 nsubj
            seized  seize  VERB  0 root
            Idlib   Idlib  PROPN 2 obj place
            """);

        Assert.Equal("Idlib", place);
    }

    [Fact]
    public void Of_TakesNoGovernmentForAPlace()
    {
        string? place = PlaceOf("rejected", """
            Russia   Russia PROPN 2 nsubj place
            rejected reject VERB  0 root
            the      the    DET   4 det
            offer    offer  NOUN  2 obj
            """);

        Assert.Null(place);
    }

    [Fact]
    public void Of_ResolvesADefiniteNounToTheTownLastNamed()
    {
        string? place = PlaceOf("shelled", """
            Troops    troops   NOUN/NNS 2 nsubj
            reached   reach    VERB  0 root
            Manbij    Manbij   PROPN 2 obj place

            They      they     PRON  2 nsubj
            shelled   shell    VERB  0 root
            the       the      DET   5 det
            besieged  besieged ADJ   5 amod
            town      town     NOUN  2 obj
            """);

        Assert.Equal("Manbij", place);
    }

    [Fact]
    public void Of_TakesNoStateThatSoldiersAreOf()
    {
        string? place = PlaceOf("captured", """
            U.S.     U.S.    PROPN    2 compound place
            troops   troops  NOUN/NNS 3 nsubj
            captured capture VERB     0 root
            a        a       DET      5 det
            man      man     NOUN     3 obj
            """);

        Assert.Null(place);
    }

    [Fact]
    public void Of_TakesNotWhatTheWayIsMeasuredFrom()
    {
        string? place = PlaceOf("fought", """
            They    they    PRON  2 nsubj
            fought  fight   VERB  0 root
            in      in      ADP   4 case
            Saraqib Saraqib PROPN 2 obl place
            ,       ,       PUNCT 6 punct
            south   south   ADV   4 advmod
            of      of      ADP   8 case
            Aleppo  Aleppo  PROPN 6 obl place
            """);

        Assert.Equal("Saraqib", place);
    }

    [Fact]
    public void Of_LeavesAnActWithoutAPlaceAlone()
    {
        string? place = PlaceOf("fled", """
            Thousands thousand NOUN/NNS 2 nsubj
            fled      flee     VERB  0 root
            """);

        Assert.Null(place);
    }

    [Fact]
    public void Of_PrefersTheQuarterToTheCityThatHoldsIt()
    {
        string? place = PlaceOf("fought", """
            They      they     PRON  2 nsubj
            fought    fight    VERB  0 root
            in        in       ADP   5 case
            Yarmouk   Yarmouk  PROPN 5 compound place
            district  district NOUN  2 obl
            of        of       ADP   7 case
            Damascus  Damascus PROPN 5 nmod place
            """);

        Assert.Equal("Yarmouk", place);
    }

    private static string? PlaceOf(string trigger, string lines)
    {
        var analysis = Parsed.From(lines);
        int head = Enumerable.Range(0, analysis.Count).Single(token => analysis.Form(token).SequenceEqual(trigger));
        var places = ActPlaces.Of(analysis, Reader.Read(analysis), head);
        return places.IsEmpty ? null : places[0].Place?.Name;
    }
}
