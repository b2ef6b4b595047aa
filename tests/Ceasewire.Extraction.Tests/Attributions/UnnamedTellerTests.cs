using Ceasewire.Extraction.Attributions;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Attributions;

public sealed class UnnamedTellerTests
{
    [Fact]
    public void Of_FormulaBeforeTheVerb_IsPartOfTheTeller()
    {
        var analysis = Parsed.From("""
            A        a        DET   3 det
            rebel    rebel    NOUN  3 compound
            officer  officer  NOUN  0 root
            who      who      PRON/WP 5 nsubj
            asked    ask      VERB  3 acl:relcl
            not      not      PART  8 advmod
            to       to       PART  8 mark
            be       be       AUX   9 aux:pass
            named    name     VERB/VBN 5 xcomp
            said     say      VERB  3 conj
            aid      aid      NOUN  12 nsubj
            came     come     VERB  10 ccomp
            """);

        var teller = UnnamedTeller.Of(analysis, 9);

        Assert.Equal(new Teller(2, new TokenRange(0, 9)), teller);
    }

    [Fact]
    public void Of_VerbOfTheFormulaItself_HasNoSuchTeller()
    {
        var analysis = Parsed.From("""
            The      the      DET   2 det
            officer  officer  NOUN  4 nsubj
            who      who      PRON/WP 4 nsubj
            left     leave    VERB  2 acl:relcl
            said     say      VERB  0 root
            little   little   ADJ   5 obj
            """);

        Assert.Null(UnnamedTeller.Of(analysis, 4));
    }
}
