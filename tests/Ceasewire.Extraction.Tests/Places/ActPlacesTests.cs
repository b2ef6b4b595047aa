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

    [Fact]
    public void Of_ClauseWithWhere_IsAtThePlaceBeforeIt()
    {
        string? place = PlaceOf("killed", """
            Shells   shell    NOUN/NNS 2 nsubj
            struck   strike   VERB  0 root
            Jayrud   Jayrud   PROPN 2 obj place
            east     east     ADV   2 advmod
            of       of       ADP   6 case
            Damascus Damascus PROPN 4 obl place
            where    where    ADV   11 advmod
            the      the      DET   9 det
            army     army     NOUN  10 nsubj
            says     say      VERB  2 advcl
            killed   kill     VERB  10 ccomp
            """);

        Assert.Equal("Jayrud", place);
    }

    [Theory]
    [InlineData("Paris Paris PROPN 5 compound place", "talks", "talk", "Paris")]
    [InlineData("air air NOUN 5 compound", "strikes", "strike", "Syria")]
    public void Of_WhatTalksAreOn_IsNotWhereTheyAreHeld(string before, string noun, string lemma, string expected)
    {
        string? place = PlaceOf(noun, $"""
            They    they    PRON  2 nsubj
            resumed resume  VERB  0 root
            the     the     DET   5 det
            {before}
            {noun}  {lemma} NOUN/NNS 2 obj
            on      on      ADP   7 case
            Syria   Syria   PROPN 5 nmod place
            """);

        Assert.Equal(expected, place);
    }

    [Fact]
    public void Of_WhatIsToldBesideTheAct_IsNoPlaceOfSpeech()
    {
        string? place = PlaceOf("killed", """
            Doctors  doctor  NOUN/NNS 2 nsubj
            said     say     VERB  0 root
            ten      ten     NUM   4 nsubj
            killed   kill    VERB  2 ccomp
            and      and     CCONJ 6 cc
            died     die     VERB  2 ccomp
            in       in      ADP   8 case
            Homs     Homs    PROPN 6 obl place
            """);

        Assert.Equal("Homs", place);
    }

    [Theory]
    [InlineData("the", "Tabqa air base")]
    [InlineData("an", "Raqqa")]
    public void Of_OneOfManyAreas_IsNotTheBaseLastNamed(string article, string expected)
    {
        string? place = PlaceOf("shelled", $"""
            Troops    troops   NOUN/NNS 2 nsubj
            left      leave    VERB  0 root
            Raqqa     Raqqa    PROPN 2 obj place
            for       for      ADP   7 case
            Tabqa     Tabqa    PROPN 7 compound place
            air       air      NOUN  7 compound
            base      base     NOUN  2 obl

            They      they     PRON  2 nsubj
            shelled   shell    VERB  0 root
            {article} {article} DET  4 det
            area      area     NOUN  2 obj
            """);

        Assert.Equal(expected, place);
    }

    private static string? PlaceOf(string trigger, string lines)
    {
        var analysis = Parsed.From(lines);
        int head = Enumerable.Range(0, analysis.Count).Single(token => analysis.Form(token).SequenceEqual(trigger));
        var places = ActPlaces.Of(analysis, Reader.Read(analysis), head);
        return places.IsEmpty ? null : places[0].Place?.Name;
    }
}
