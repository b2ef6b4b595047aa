using Ceasewire.Extraction.Tests;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Language.Tests.Coreference;

public sealed class MentionTests
{
    private const string Adviser = """
        The      the      DET   2 det
        adviser  adviser  NOUN  5 nsubj
        Ann      Ann      PROPN 5 nmod person
        Lee      Lee      PROPN 3 flat person
        left     leave    VERB  0 root
        .        .        PUNCT 5 punct
        """;

    [Fact]
    public void Read_NameBehindItsRole_IsOneMentionWhateverTheTree()
    {
        var mention = Assert.Single(MentionReader.Read(Parsed.From(Adviser)));

        Assert.Equal((new TokenRange(0, 4), Sort.Person, Gender.Female), (mention.Words, mention.Sort, mention.Gender));
    }

    [Fact]
    public void Read_NameInsideAPhraseOfTheRole_StaysApart()
    {
        var mentions = MentionReader.Read(Parsed.From("""
            The     the     DET   2 det
            author  author  NOUN  6 nsubj
            of      of      ADP   4 case
            Ann     Ann     PROPN 2 nmod person
            Lee     Lee     PROPN 4 flat person
            left    leave   VERB  0 root
            """));

        Assert.Equal([0, 3], mentions.Select(mention => mention.Span.Start));
    }

    [Fact]
    public void Read_RelativeClause_BelongsToTheMention()
    {
        var mention = MentionReader.Read(Parsed.From("""
            the       the      DET   2 det
            fighters  fighter  NOUN/NNS 6 nsubj
            who       who      PRON  4 nsubj
            fled      flee     VERB  2 acl:relcl
            ,         ,        PUNCT 4 punct
            spoke     speak    VERB  0 root
            """))[0];

        Assert.Equal((new TokenRange(0, 4), new TokenRange(0, 2)), (mention.Span, mention.Words));
    }

    [Fact]
    public void Read_PhraseBehindAComma_DoesNotBelongToTheMention()
    {
        var mention = MentionReader.Read(Parsed.From("""
            The     the    DET   2 det
            envoy   envoy  NOUN  8 nsubj
            ,       ,      PUNCT 6 punct
            on      on     ADP   6 case
            the     the    DET   6 det
            hand    hand   NOUN  2 nmod
            ,       ,      PUNCT 6 punct
            left    leave  VERB  0 root
            """))[0];

        Assert.Equal(new TokenRange(0, 2), mention.Span);
    }

    [Fact]
    public void Read_JoinedNouns_AreAMentionEachAndOneTogether()
    {
        var mentions = MentionReader.Read(Parsed.From("""
            Omar   Omar   PROPN 4 nsubj person
            and    and    CCONJ 3 cc
            Karim  Karim  PROPN 1 conj person
            left   leave  VERB  0 root
            """));

        Assert.Equal(
            [(MentionForm.Several, 0, 3), (MentionForm.Name, 0, 1), (MentionForm.Name, 2, 3)],
            mentions.Select(mention => (mention.Form, mention.Span.Start, mention.Span.End)));
    }

    [Theory]
    [InlineData("“", "Hit", 4)]
    [InlineData("Hit", "“", 2)]
    public void Read_EndOfAQuotation_IsNoPartOfTheNameBehindIt(string first, string second, int start)
    {
        var mentions = MentionReader.Read(Parsed.From($"""
            {first}   {first}   PUNCT 6 punct
            {second}  {second}  PUNCT 6 punct
            other     other     ADJ   5 amod
            ”         ”         PUNCT 5 punct
            Brandt    Brandt    PROPN 6 obl person
            told      tell      VERB/VBD 0 root
            us        we        PRON  6 obj
            """));

        Assert.Equal(start, mentions[0].Words.Start);
    }

    [Theory]
    [InlineData("5 nsubj", true)]
    [InlineData("2 nmod", false)]
    public void Read_RoleTornFromItsHolder_HasTheHoldersPlace(string place, bool tells)
    {
        var mention = MentionReader.Read(Parsed.From($"""
            Council  council  NOUN  2 compound
            adviser  adviser  NOUN  7 obl
            Ann      Ann      PROPN {place} person
            Lee      Lee      PROPN 3 flat person
            said     say      VERB  0 root
            roads    road     NOUN/NNS 7 nsubj
            closed   close    VERB  5 ccomp
            """)).Single(mention => mention.Sort == Sort.Person);

        Assert.Equal(tells, mention.Setting.Tells);
    }

    [Theory]
    [InlineData("nsubj", 1)]
    [InlineData("expl", 0)]
    public void Read_It_IsAMentionUnlessItOnlyFillsThePlaceOfASubject(string relation, int mentions)
    {
        var analysis = Parsed.From($"""
            it      it    PRON  2 {relation}
            rained  rain  VERB  0 root
            """);

        Assert.Equal(mentions, MentionReader.Read(analysis).Length);
    }
}
