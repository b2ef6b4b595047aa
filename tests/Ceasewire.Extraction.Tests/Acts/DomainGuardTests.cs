using Ceasewire.Records;

namespace Ceasewire.Extraction.Tests.Acts;

public sealed class DomainGuardTests
{
    private const string Attack =
        "Rivals rival NOUN 2 nsubj\nattacked attack VERB/VBD 0 root\nBritain Britain PROPN 2 obj\n. . PUNCT 2 punct\n";

    private const string Markets =
        "\nShares share NOUN 2 nsubj\nfell fall VERB/VBD 0 root\nand and CCONJ 4 cc\nprofit profit NOUN 2 conj\nand and CCONJ 6 cc\n"
        + "investor investor NOUN 4 conj\nmarket market NOUN 6 conj\n. . PUNCT 2 punct";

    [Fact]
    public void Read_AnAttackInAReportOfMarkets_IsNoAssault()
    {
        Assert.Contains(Reading.Of(Attack), act => act.Type == ClaimType.Assault);
        Assert.DoesNotContain(Reading.Of(Attack + Markets), act => act.Type == ClaimType.Assault);
    }

    [Fact]
    public void Read_AnAttackWithTroopsInAReportOfMarkets_IsAnAssault() =>
        Assert.Contains(
            Reading.Of(
                "Troops troop NOUN 2 nsubj\nattacked attack VERB/VBD 0 root\nBritain Britain PROPN 2 obj\n. . PUNCT 2 punct\n"
                    + Markets),
            act => act.Type == ClaimType.Assault);

    [Fact]
    public void Read_AnAttackInAReportThatNamesOneWordOfTradeAgainAndAgain_IsAnAssault()
    {
        string markets = string.Concat(Enumerable.Repeat(
            "\nThe the DET 2 det\nmarket market NOUN 3 nsubj\nburned burn VERB/VBD 0 root\n. . PUNCT 3 punct\n", 150));

        Assert.Contains(Reading.Of(Attack + markets), act => act.Type == ClaimType.Assault);
    }

    [Fact]
    public void Read_AnAttackByNobodyOfWarInAReportWithoutAWordOfIt_IsNoAssault()
    {
        const string Ambush = "Eagles eagle NOUN 2 nsubj\nattacked attack VERB/VBD 0 root\n"
            + "visitors visitor NOUN 2 obj\n. . PUNCT 2 punct\n";

        Assert.DoesNotContain(Reading.Of(Ambush), act => act.Type == ClaimType.Assault);
        Assert.Contains(
            Reading.Of(Ambush + "\nMissiles missile NOUN 2 nsubj\nfell fall VERB/VBD 0 root\n. . PUNCT 2 punct"),
            act => act.Type == ClaimType.Assault);
    }

    [Fact]
    public void Read_AnAttackOnATownByNobodyNamed_IsAnAssault() => Assert.Contains(
        Reading.Of(
            "The the DET 2 det\ntown town NOUN 4 nsubj:pass\nwas be AUX 4 aux:pass\n"
                + "attacked attack VERB/VBN 0 root\n. . PUNCT 4 punct"),
        act => act.Type == ClaimType.Assault);

    [Theory]
    [InlineData("Germany Germany PROPN", "attacked attack", "semifinal semifinal", false)]
    [InlineData("Germany Germany PROPN", "attacked attack", "valley valley", true)]
    [InlineData("Germany Germany PROPN", "invaded invade", "semifinal semifinal", true)]
    [InlineData("Troops troop NOUN", "attacked attack", "semifinal semifinal", true)]
    public void Read_WhatStatesDoInAContest_IsNoAssault(string who, string does, string where, bool isAssault) =>
        Assert.Equal(
            isAssault,
            Reading.Of(
                $"{who} 2 nsubj\n{does} VERB/VBD 0 root\nAustria Austria PROPN 2 obj\n"
                    + $"in in ADP 6 case\nthe the DET 6 det\n{where} NOUN 2 obl\n. . PUNCT 2 punct")
                .Any(act => act.Type == ClaimType.Assault));
}
