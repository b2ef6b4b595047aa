using Ceasewire.Extraction.Parties;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Parties;

public sealed class PartyReaderTests
{
    private static readonly PartyReader Reader = new(ActorRegistry.Load());

    // Names a Syrian theme three times over, so that bare words are Syria's.
    private const string Theme = """
        Syria     Syria     PROPN  2  nsubj  place
        fights    fight     VERB   0  root

        Damascus  Damascus  PROPN  2  nsubj  place
        fights    fight     VERB   0  root

        Syrians   Syrian    PROPN  2  nsubj
        fight     fight     VERB   0  root


        """;

    [Fact]
    public void At_BareRebels_AreThoseOfTheCountryThatTheReportIsAbout()
    {
        var rebels = At(Theme + """
            Rebels  rebel  NOUN  2  nsubj
            left    leave  VERB  0  root
            """, "Rebels", null);

        Assert.Equal(("sy-reb", "SYR", Sector.Reb), (rebels!.Actor.Id, rebels.Actor.Country, rebels.Actor.Sector));
    }

    [Theory]
    [InlineData("Neither", "neither", "DET 2 det", null)]
    [InlineData("Foreign", "foreign", "ADJ 2 amod", null)]
    [InlineData("Both", "both", "DET 2 det", "SYR")]
    public void At_WhomNoOneCountryHas_TakeNoneFromTheReport(string word, string lemma, string place, string? country)
    {
        var sides = At(Theme + $"""
            {word}  {lemma}  {place}
            sides   side     NOUN/NNS  3  nsubj
            left    leave    VERB  0  root
            """, "sides", null);

        Assert.Equal(country, sides!.Actor.Country);
    }

    [Fact]
    public void At_LeadersOfSeveralCountries_AreGovernmentsOfNone()
    {
        var leaders = At(Theme + """
            Leaders    leader   NOUN/NNS  5  nsubj
            of         of       ADP   4  case
            six        six      NUM   4  nummod
            countries  country  NOUN/NNS  1  nmod
            left       leave    VERB  0  root
            """, "Leaders", null);

        Assert.Equal((null, Sector.Gov), (leaders!.Actor.Country, leaders.Actor.Sector));
    }

    [Theory]
    [InlineData("that", "TUR")]
    [InlineData("the", "SYR")]
    public void At_MinistryOfThatNation_IsOfTheOneLastNamed(string determiner, string country)
    {
        var ministry = At(Theme + $"""
            Turkey    Turkey    PROPN 2  nsubj  place
            sent      send      VERB  0  root
            tanks     tank      NOUN/NNS 2 obj

            {determiner} {determiner} DET  4  det
            nation    nation    NOUN  4  nmod:poss
            's        's        PART  2  case
            ministry  ministry  NOUN  5  nsubj
            spoke     speak     VERB  0  root
            """, "ministry", null);

        Assert.Equal(country, ministry!.Actor.Country);
    }

    [Fact]
    public void At_BareRebels_AreOfTheCountryOfTheGroupsThatFightAndNotOfTheStateThatSpeaks()
    {
        const string Russians = """
            Russians  Russian  PROPN  2  nsubj
            talk      talk     VERB   0  root


            """;
        const string Groups = """
            Ahrar  Ahrar  PROPN  4  nsubj
            al     al     PROPN  1  flat
            Sham   Sham   PROPN  1  flat
            fled   flee   VERB   0  root


            """;
        const string Rebels = """
            Rebels  rebel  NOUN  2  nsubj
            left    leave  VERB  0  root
            """;
        string talk = string.Concat(Enumerable.Repeat(Russians, 5));

        Assert.Equal("SYR", At(talk + string.Concat(Enumerable.Repeat(Groups, 3)) + Rebels, "Rebels", null)!.Actor.Country);
        Assert.Equal("RUS", At(talk + Rebels, "Rebels", null)!.Actor.Country);
    }

    [Fact]
    public void At_BareRebels_WithoutATheme_HaveNoCountry()
    {
        var rebels = At("""
            Rebels  rebel  NOUN  2  nsubj
            left    leave  VERB  0  root
            """, "Rebels", null);

        Assert.Null(rebels!.Actor.Country);
    }

    [Theory]
    [InlineData(2016, "GOV")]
    [InlineData(2020, null)]
    public void At_Person_HoldsTheOfficeOfTheDay(int year, string? sector)
    {
        var kerry = At("""
            John   John   PROPN  3  nsubj  person
            Kerry  Kerry  PROPN  1  flat   person
            spoke  speak  VERB   0  root
            """, "John", new DateOnly(year, 12, 8));

        Assert.Equal(("John Kerry", "USA"), (kerry!.Actor.Name, kerry.Actor.Country));
        Assert.Equal(sector, kerry.Actor.Sector?.ToString().ToUpperInvariant());
    }

    [Fact]
    public void At_UnknownMinister_IsCodedFromTitleAndNationality()
    {
        var minister = At("""
            Turkish   Turkish   ADJ   2  amod
            minister  minister  NOUN  3  nsubj
            spoke     speak     VERB  0  root
            """, "minister", null);

        Assert.Equal(("TUR", Sector.Gov), (minister!.Actor.Country, minister.Actor.Sector));
    }

    [Fact]
    public void At_RebelCommander_TakesTheModifiersSide()
    {
        var commander = At("""
            a          a          DET   3  det
            rebel      rebel      NOUN  3  compound
            commander  commander  NOUN  4  nsubj
            spoke      speak      VERB  0  root
            """, "commander", null);

        Assert.Equal(Sector.Reb, commander!.Actor.Sector);
    }

    [Fact]
    public void At_UnresolvedPronoun_StaysAWord()
    {
        var he = At("""
            He     he     PRON/PRP  2  nsubj
            spoke  speak  VERB      0  root
            """, "He", null);

        Assert.Equal(("he", null, null), (he!.Actor.Name, he.Actor.Country, he.Refers));
    }

    [Fact]
    public void At_WhatIsNoParty_IsNull() =>
        Assert.Null(At("""
            The     the     DET   2  det
            window  window  NOUN  3  nsubj
            broke   break   VERB  0  root
            """, "window", null));

    [Fact]
    public void Split_TakesACoordinationApart()
    {
        var analysis = Parsed.From("""
            Britain  Britain  PROPN  4  nsubj  place
            and      and      CCONJ  3  cc
            France   France   PROPN  1  conj   place
            agreed   agree    VERB   0  root
            """);

        var parties = Reader.Read(analysis, Nobody, [], null).Split(0);

        Assert.Equal(["GBR", "FRA"], parties.Select(party => party.Actor.Country));
    }

    private static Coreference Nobody { get; } = new([], []);

    private static PartyMention? At(string lines, string form, DateOnly? day)
    {
        var analysis = Parsed.From(lines);
        int head = Enumerable.Range(0, analysis.Count).Last(token => analysis.Form(token).SequenceEqual(form));
        return Reader.Read(analysis, Nobody, [], day).At(head);
    }
}
