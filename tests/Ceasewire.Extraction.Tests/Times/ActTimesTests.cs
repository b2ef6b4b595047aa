using Ceasewire.Extraction.Times;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Tests.Times;

public sealed class ActTimesTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Published = new(2016, 12, 8);

    [Fact]
    public void Of_ATimeOfTheVerb_IsTheActs() =>
        Assert.Equal("2016-12-05", TimeOf("withdrew", """
            Rebels    rebel     NOUN   2  nsubj
            withdrew  withdraw  VERB   0  root
            on        on        ADP    4  case
            Monday    Monday    PROPN  2  obl
            .         .         PUNCT  2  punct
            """));

    [Fact]
    public void Of_AnEventNoun_TakesTheTimeItGoverns() =>
        Assert.Equal("2016-12-03", TimeOf("attack", """
            Saturday  Saturday  PROPN  3  nmod:poss
            's        's        PART   1  case
            attack    attack    NOUN   4  nsubj
            failed    fail      VERB   0  root
            """));

    [Fact]
    public void Of_AnEventNoun_TakesTheTimeOfItsVerb() =>
        Assert.Equal("2016-12-07", TimeOf("talks", """
            Envoys     envoy      NOUN   2  nsubj
            held       hold       VERB   0  root
            talks      talk       NOUN   2  obj
            on         on         ADP    5  case
            Wednesday  Wednesday  PROPN  2  obl
            """));

    [Fact]
    public void Of_ATimeOfTheTeller_IsNotTheActs() =>
        Assert.Null(TimeOf("fell", """
            Residents  resident   NOUN   2  nsubj
            said       say        VERB   0  root
            on         on         ADP    4  case
            Wednesday  Wednesday  PROPN  2  obl
            shells     shell      NOUN   6  nsubj
            fell       fall       VERB   2  ccomp
            """));

    [Fact]
    public void Of_AStoryCarriedOn_InheritsItsDay()
    {
        var time = FindTime("entered", """
            Rebels   rebel   NOUN   2  nsubj
            left     leave   VERB   0  root
            on       on      ADP    4  case
            Monday   Monday  PROPN  2  obl
            .        .       PUNCT  2  punct

            Troops   troops  NOUN   3  nsubj
            then     then    ADV    3  advmod
            entered  enter   VERB   0  root
            .        .       PUNCT  3  punct
            """);

        Assert.Equal(("2016-12-05", TimeBasis.Inherited), (time?.Edtf, time?.Basis));
    }

    [Fact]
    public void Of_ASentenceThatCarriesNothingOn_InheritsNothing() =>
        Assert.Null(TimeOf("entered", """
            Rebels   rebel   NOUN   2  nsubj
            left     leave   VERB   0  root
            on       on      ADP    4  case
            Monday   Monday  PROPN  2  obl
            .        .       PUNCT  2  punct

            Troops   troops  NOUN   2  nsubj
            entered  enter   VERB   0  root
            .        .       PUNCT  2  punct
            """));

    [Fact]
    public void Of_ATimeBeforeTheTeller_IsTheActs() =>
        Assert.Equal("2016-12-07", TimeOf("fell", """
            On         on         ADP    2  case
            Wednesday  Wednesday  PROPN  5  obl
            ,          ,          PUNCT  2  punct
            residents  resident   NOUN   5  nsubj
            said       say        VERB   0  root
            shells     shell      NOUN   7  nsubj
            fell       fall       VERB   5  ccomp
            """));

    [Fact]
    public void Of_AParticipleClause_HappensWithItsVerb() =>
        Assert.Equal("2016-12-04", TimeOf("capturing", """
            They       they     PRON   2  nsubj
            stormed    storm    VERB   0  root
            it         it       PRON   2  obj
            on         on       ADP    5  case
            Sunday     Sunday   PROPN  2  obl
            ,          ,        PUNCT  2  punct
            capturing  capture  VERB   2  advcl
            it         it       PRON   7  obj
            """));

    [Fact]
    public void Of_ATimeThatTheTreeGivesToTheParticipleAfterIt_IsTheVerbsBefore() =>
        Assert.Equal("2016-12-04", TimeOf("stormed", """
            They       they     PRON   2  nsubj
            stormed    storm    VERB   0  root
            it         it       PRON   2  obj
            on         on       ADP    5  case
            Sunday     Sunday   PROPN  6  obl
            capturing  capture  VERB   2  advcl
            it         it       PRON   6  obj
            """));

    [Theory]
    [InlineData("held")]
    [InlineData("ambushed")]
    public void Of_AnotherClausesTime_IsNotTheActs(string act) =>
        Assert.Null(TimeOf(act, """
            They      they    PRON   2  nsubj
            reached   reach   VERB   0  root
            ground    ground  NOUN   2  obj
            held      hold    VERB   3  acl
            by        by      ADP    6  case
            rebels    rebel   NOUN   4  obl:agent
            on        on      ADP    8  case
            Monday    Monday  PROPN  2  obl
            before    before  SCONJ  11  mark
            rebels    rebel   NOUN   11  nsubj
            ambushed  ambush  VERB   2  advcl
            them      they    PRON   11  obj
            """));

    [Fact]
    public void Of_Since_LastsUntilPublication() =>
        Assert.Equal("2016-12-06/2016-12-08", TimeOf("died", """
            Forty    forty    NUM    3  nsubj
            have     have     AUX    3  aux
            died     die      VERB   0  root
            since    since    ADP    5  case
            Tuesday  Tuesday  PROPN  3  obl
            """));

    [Fact]
    public void Of_SinceAClause_LastsFromItsTimeUntilPublication() =>
        Assert.Equal("2016-12-06/2016-12-08", TimeOf("died", """
            Forty    forty    NUM    3  nsubj
            have     have     AUX    3  aux
            died     die      VERB   0  root
            since    since    SCONJ  6  mark
            it       it       PRON   6  nsubj
            began    begin    VERB   3  advcl
            on       on       ADP    8  case
            Tuesday  Tuesday  PROPN  6  obl
            """));

    [Fact]
    public void Of_AnEventSaidToTakePlace_TakesThatTime() =>
        Assert.Equal("2016-12-06", TimeOf("talks", """
            They     they     PRON   2  nsubj
            shunned  shun     VERB   0  root
            talks    talk     NOUN   2  obj
            that     that     PRON   5  nsubj
            began    begin    VERB   3  acl:relcl
            on       on       ADP    7  case
            Tuesday  Tuesday  PROPN  5  obl
            """));

    [Fact]
    public void Of_ARelativeClause_HasTheTimeOfItsNoun() =>
        Assert.Equal("2016-12-05", TimeOf("killed", """
            They    they    PRON   2  nsubj
            blamed  blame   VERB   0  root
            raids   raid    NOUN   2  obj
            on      on      ADP    5  case
            Monday  Monday  PROPN  3  nmod
            that    that    PRON   7  nsubj
            killed  kill    VERB   3  acl:relcl
            ten     ten     NUM    7  obj
            """));

    [Fact]
    public void Of_AClauseOfTheSameMoment_LendsItsTime() =>
        Assert.Equal("2016-12-05", TimeOf("died", """
            Ten     ten     NUM    2  nsubj
            died    die     VERB   0  root
            when    when    ADV    5  advmod
            shells  shell   NOUN   5  nsubj
            fell    fall    VERB   2  advcl
            on      on      ADP    7  case
            Monday  Monday  PROPN  5  obl
            """));

    [Fact]
    public void Of_AJoinedClauseWithItsOwnSubject_HasNoTimeOfTheOther() =>
        Assert.Null(TimeOf("wounded", """
            Ten      ten      NUM    3  nsubj:pass
            were     be       AUX    3  aux:pass
            killed   kill     VERB   0  root
            on       on       ADP    5  case
            Monday   Monday   PROPN  3  obl
            and      and      CCONJ  9  cc
            others   other    NOUN   9  nsubj:pass
            were     be       AUX    9  aux:pass
            wounded  wound    VERB   3  conj
            """));

    [Fact]
    public void Of_ARange_IsWhenTheActBeganAndEnded() =>
        Assert.Equal("2016-12-02/2016-12-04", TimeOf("shelled", """
            Troops   troops   NOUN   2  nsubj
            shelled  shell    VERB   0  root
            it       it       PRON   2  obj
            from     from     ADP    5  case
            Friday   Friday   PROPN  2  obl
            to       to       ADP    7  case
            Sunday   Sunday   PROPN  2  obl
            .        .        PUNCT  2  punct
            """));

    [Fact]
    public void Of_NowAsAnAdverb_DatesNothing() =>
        Assert.Null(TimeOf("hold", """
            Rebels  rebel   NOUN   3  nsubj
            now     now     ADV    3  advmod
            hold    hold    VERB   0  root
            it      it      PRON   3  obj
            .       .       PUNCT  3  punct
            """));

    [Fact]
    public void Of_ADateLine_IsNoActsTime() =>
        Assert.Null(TimeOf("fell", """
            Published  publish    VERB   6  dep
            August     August     PROPN  6  obl
            15         15         NUM    2  nummod
            2016       2016       NUM    2  nummod
            Shells     shell      NOUN   6  nsubj
            fell       fall       VERB   0  root
            """));

    [Fact]
    public void Read_AWeekdayInTheFuture_LiesAhead()
    {
        var analysis = Parsed.From("""
            Envoys  envoy   NOUN   3  nsubj
            will    will    AUX    3  aux
            meet    meet    VERB   0  root
            on      on      ADP    5  case
            Friday  Friday  PROPN  3  obl
            """);

        Assert.Equal("2016-12-09", Assert.Single(TimeReader.Read(analysis, Published)).Edtf);
    }

    private static string? TimeOf(string act, string lines) => FindTime(act, lines)?.Edtf;

    private static TimeMention? FindTime(string act, string lines)
    {
        var analysis = Parsed.From(lines);
        int head = Enumerable.Range(0, analysis.Count).First(token => analysis.Lower(token) == act);
        return ActTimes.Of(analysis, TimeReader.Read(analysis, Published), head);
    }
}
