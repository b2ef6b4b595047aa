using Ceasewire.Records;

namespace Ceasewire.Extraction.Tests.Acts;

public sealed class ActStatusTests
{
    [Theory]

    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nattacked attack VERB 0 root\nsoldiers soldier NOUN 2 obj",
        ClaimStatus.Happened)]
    [InlineData(
        "Rebels rebel NOUN 3 nsubj\nare be AUX 3 aux\nattacking attack VERB 0 root\nsoldiers soldier NOUN 3 obj",
        ClaimStatus.Ongoing)]
    [InlineData(
        "Rebels rebel NOUN 3 nsubj\nmay may AUX/MD 3 aux\nattack attack VERB 0 root\nsoldiers soldier NOUN 3 obj",
        ClaimStatus.Possible)]
    [InlineData(
        "Rebels rebel NOUN 3 nsubj\nwill will AUX/MD 3 aux\nattack attack VERB 0 root\nsoldiers soldier NOUN 3 obj",
        ClaimStatus.Planned)]
    [InlineData(
        "Rebels rebel NOUN 4 nsubj\ndid do AUX/VBD 4 aux\nnot not PART 4 advmod\nattack attack VERB 0 root\nsoldiers soldier NOUN 4 obj",
        ClaimStatus.Negated)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nfailed fail VERB 0 root\nto to PART 4 mark\nattack attack VERB 2 xcomp\nsoldiers soldier NOUN 4 obj",
        ClaimStatus.Negated)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nmanaged manage VERB 0 root\nto to PART 4 mark\nattack attack VERB 2 xcomp\nsoldiers soldier NOUN 4 obj",
        ClaimStatus.Happened)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nplan plan VERB/VBP 0 root\nto to PART 4 mark\nattack attack VERB 2 xcomp\nsoldiers soldier NOUN 4 obj",
        ClaimStatus.Planned)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\ndenied deny VERB 0 root\nattacking attack VERB 2 xcomp\nsoldiers soldier NOUN 3 obj",
        ClaimStatus.Denied)]
    [InlineData(
        "Rebels rebel NOUN 5 nsubj\nare be AUX 5 aux\nno no ADV 4 advmod\nlonger long ADV 5 advmod\nattacking attack VERB 0 root\nsoldiers soldier NOUN 5 obj",
        ClaimStatus.Negated)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nattacked attack VERB 0 root\nno no DET 4 det\nsoldiers soldier NOUN 2 obj",
        ClaimStatus.Negated)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nattacked attack VERB 0 root\nno no DET 4 det\none one NOUN 2 obj",
        ClaimStatus.Negated)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nattacked attack VERB 0 root\nnobody nobody PRON 2 obj",
        ClaimStatus.Negated)]
    [InlineData(
        "Rebels rebel NOUN 2 nsubj\nattacked attack VERB 0 root\nno no DET 7 det\nfewer few ADJ 6 advmod\nthan than ADP 6 fixed\nten ten NUM 7 nummod\nsoldiers soldier NOUN 2 obj",
        ClaimStatus.Happened)]
    public void Read_OneAttack_HasTheStatusThatItsWordsSay(string lines, ClaimStatus status)
    {
        var act = Assert.Single(Reading.Of(lines), act => act.Type == ClaimType.Assault);

        Assert.Equal(status, act.Status);
    }

    [Fact]
    public void Read_AnAttackOnACondition_QuotesTheCondition()
    {
        const string Lines = """
            Rebels rebel NOUN 3 nsubj
            will will AUX/MD 3 aux
            attack attack VERB 0 root
            soldiers soldier NOUN 3 obj
            unless unless SCONJ 7 mark
            talks talk NOUN 7 nsubj
            resume resume VERB 3 advcl
            """;

        var act = Assert.Single(Reading.Of(Lines), act => act.Type == ClaimType.Assault);

        Assert.Equal(ClaimStatus.Conditional, act.Status);
        Assert.Equal("unless talks resume", Reading.Words(Lines, act.Condition!.Value));
    }

    [Fact]
    public void Read_NotAgreeing_IsARefusal()
    {
        var act = Assert.Single(Reading.Of("""
            Rebels rebel NOUN 4 nsubj
            will will AUX/MD 4 aux
            not not PART 4 advmod
            accept accept VERB 0 root
            the the DET 6 det
            truce truce NOUN 4 obj
            """));

        Assert.Equal((ClaimType.Reject, ClaimStatus.Happened, Matter.Ceasefire), (act.Type, act.Status, act.About));
    }

    [Fact]
    public void Read_WhatIsDemanded_IsNoActOfItsOwn()
    {
        var act = Assert.Single(Reading.Of("""
            Rebels rebel NOUN 2 nsubj
            urged urge VERB 0 root
            the the DET 4 det
            army army NOUN 2 obj
            to to PART 6 mark
            leave leave VERB 2 xcomp
            the the DET 8 det
            town town NOUN 6 obj
            """));

        Assert.Equal((ClaimType.Request, ClaimStatus.Happened), (act.Type, act.Status));
    }
}
