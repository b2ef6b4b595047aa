using Ceasewire.Records;

namespace Ceasewire.Extraction.Tests.Acts;

public sealed class ActReaderTests
{
    private const string AgentlessPassive = """
        Twelve twelve NUM 2 nummod
        villagers villager NOUN 4 nsubj:pass
        were be AUX/VBD 4 aux:pass
        killed kill VERB/VBN 0 root
        """;

    [Fact]
    public void Read_AnAgentlessPassive_IsATollWithItsFigure()
    {
        var act = Assert.Single(Reading.Of(AgentlessPassive));

        Assert.Equal((ClaimType.Toll, "were killed"), (act.Type, Reading.Words(AgentlessPassive, act.Trigger)));
        Assert.Empty(act.Actors);
        Assert.Equal((FigureKind.Killed, 12.0), (Assert.Single(act.Figures).What, act.Figures[0].Low));
    }

    [Fact]
    public void Read_ACauseInTheClause_MakesItAnAttackAndNoSecondAct()
    {
        var act = Assert.Single(Reading.Of(AgentlessPassive + """

            in in ADP 7 case
            army army NOUN 7 compound
            shelling shelling NOUN/NN 4 obl
            """));

        Assert.Equal(ClaimType.Assault, act.Type);
        Assert.Equal("army", Assert.Single(act.Actors).Actor.Name, ignoreCase: true);
    }

    [Fact]
    public void Read_AResult_BelongsToTheAttackThatHadIt()
    {
        var act = Assert.Single(Reading.Of("""
            Jets jet NOUN 2 nsubj
            bombed bomb VERB 0 root
            a a DET 4 det
            school school NOUN 2 obj
            , , PUNCT 6 punct
            killing kill VERB 2 advcl
            nine nine NUM 8 nummod
            people people NOUN 6 obj
            """));

        Assert.Equal(2, act.Recipients.Length);
        Assert.Equal((FigureKind.Killed, 9.0), (Assert.Single(act.Figures).What, act.Figures[0].Low));
    }

    [Fact]
    public void Read_AParticipleWithItsAgent_IsAStateOfTheNoun()
    {
        var act = Assert.Single(Reading.Of("""
            areas area NOUN 0 root
            held hold VERB/VBN 1 acl
            by by ADP 4 case
            rebels rebel NOUN 2 obl:agent
            """));

        Assert.Equal((ClaimType.Control, ClaimStatus.Ongoing, 1), (act.Type, act.Status, act.Actors.Length));
    }

    [Fact]
    public void Read_ALightVerb_LendsItsSubjectToTheNoun()
    {
        const string Lines = """
            Rebels rebel NOUN 2 nsubj
            launched launch VERB 0 root
            an a DET 4 det
            offensive offensive NOUN 2 obj
            """;

        var act = Assert.Single(Reading.Of(Lines));

        Assert.Equal(
            ("assault.noun", "launched an offensive", 1),
            (act.Rule, Reading.Words(Lines, act.Trigger), act.Actors.Length));
    }

    [Theory]
    [InlineData(
        "The the DET 2 det\nstriker striker NOUN 3 nsubj\nattacked attack VERB 0 root\nthe the DET 5 det\ngoalkeeper goalkeeper NOUN 3 obj")]
    [InlineData(
        "The the DET 2 det\nstorm storm NOUN 3 nsubj\nhit hit VERB/VBD 0 root\nthe the DET 5 det\ncoast coast NOUN 3 obj")]
    [InlineData("The the DET 2 det\nbesieged besieged ADJ 3 amod\ntown town NOUN 0 root")]
    [InlineData(
        "The the DET 2 det\nfirm firm NOUN 3 nsubj\nwithdrew withdraw VERB 0 root\nits its PRON 5 nmod:poss\nproduct product NOUN 3 obj")]
    public void Read_AnotherSense_IsNoAct(string lines) => Assert.Empty(Reading.Of(lines));
}
