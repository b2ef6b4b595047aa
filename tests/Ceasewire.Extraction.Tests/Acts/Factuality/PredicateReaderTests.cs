using Ceasewire.Extraction.Acts;
using Ceasewire.Extraction.Acts.Factuality;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Tests.Acts.Factuality;

/// <summary>Predicates that are no acts of ours, in trees built by hand, with the weights that ship.</summary>
public sealed class PredicateReaderTests
{
    private static readonly PredicateReader Reader = new(ActLexicon.Load());

    [Theory]
    [InlineData(
        "The the DET 2 det\nbaker baker NOUN 3 nsubj\nsang sing VERB/VBD 0 root\n. . PUNCT 3 punct",
        ClaimStatus.Happened)]
    [InlineData(
        "The the DET 2 det\nbaker baker NOUN 5 nsubj\ndid do AUX/VBD 5 aux\nnot not PART/RB 5 advmod\nsing sing VERB/VB 0 root\n"
        + ". . PUNCT 5 punct",
        ClaimStatus.Negated)]
    [InlineData(
        "The the DET 2 det\nbaker baker NOUN 4 nsubj\nmight might AUX/MD 4 aux\nsing sing VERB/VB 0 root\n. . PUNCT 4 punct",
        ClaimStatus.Possible)]
    public void Read_AVerb_HasTheStatusThatItsTreeTells(string lines, ClaimStatus status)
    {
        var predicate = Assert.Single(Reader.Read(Parsed.From(lines)));

        Assert.Equal(status, predicate.Status);
    }

    [Fact]
    public void Read_AGovernedInfinitive_IsStillToComeWhereItsGovernorHappened()
    {
        var predicates = Reader.Read(Parsed.From("""
            The the DET 2 det
            baker baker NOUN 3 nsubj
            promised promise VERB/VBD 0 root
            to to PART/TO 5 mark
            sing sing VERB/VB 3 xcomp
            . . PUNCT 3 punct
            """));

        Assert.Equal(
            [(2, ClaimStatus.Happened), (4, ClaimStatus.Planned)],
            predicates.Select(found => (found.Word, found.Status)));
    }

    [Fact]
    public void Read_WhatWillBeDone_IsSureButHasNotHappened()
    {
        var predicate = Assert.Single(Reader.Read(Parsed.From("""
            The the DET 2 det
            minister minister NOUN 4 nsubj
            will will AUX/MD 4 aux
            resign resign VERB/VB 0 root
            Tuesday Tuesday PROPN/NNP 4 obl
            . . PUNCT 4 punct
            """)));

        Assert.InRange(predicate.Certainty.Happened, -3, 0);
        Assert.InRange(predicate.Certainty.Sure, 1.5, 3);
    }

    [Fact]
    public void Read_WhatWasNotDone_IsLessCertainEitherWay()
    {
        var done = Assert.Single(Reader.Read(Parsed.From(
            "The the DET 2 det\nminister minister NOUN 3 nsubj\nresigned resign VERB/VBD 0 root\n. . PUNCT 3 punct")));
        var not = Assert.Single(Reader.Read(Parsed.From("""
            The the DET 2 det
            minister minister NOUN 5 nsubj
            did do AUX/VBD 5 aux
            not not PART/RB 5 advmod
            resign resign VERB/VB 0 root
            . . PUNCT 5 punct
            """)));

        Assert.InRange(done.Certainty.Happened, 2, 3);
        Assert.InRange(done.Certainty.Sure, 2, 3);
        Assert.InRange(not.Certainty.Happened, -3, -1);
        Assert.InRange(not.Certainty.Sure, -3, 1);
    }
}
