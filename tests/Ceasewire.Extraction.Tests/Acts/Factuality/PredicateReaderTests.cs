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
}
