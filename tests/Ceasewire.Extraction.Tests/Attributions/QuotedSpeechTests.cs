using Ceasewire.Extraction.Attributions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Attributions;

public sealed class QuotedSpeechTests
{
    private static readonly Coreference Nobody = new([], []);

    [Fact]
    public void Read_QuotationsAroundOneCue_AreOneAttribution()
    {
        var analysis = Parsed.From("""
            "       "       PUNCT 3 punct
            We      we      PRON  3 nsubj
            held    hold    VERB  8 ccomp
            on      on      ADP   3 compound:prt
            ,       ,       PUNCT 8 punct
            "       "       PUNCT 8 punct
            Karim   Karim   PROPN 8 nsubj person
            said    say     VERB  0 root
            .       .       PUNCT 8 punct

            "       "       PUNCT 3 punct
            Nobody  nobody  PRON/NN 3 nsubj
            came    come    VERB  0 root
            to      to      PART  5 mark
            help    help    VERB  3 advcl
            .       .       PUNCT 3 punct
            "       "       PUNCT 3 punct
            """);

        var found = Assert.Single(AttributionReader.Read(analysis, Nobody));

        Assert.Equal(2, found.Content.Length);
        Assert.Equal((Manner.Direct, false), (found.Manner, found.Orphan));
        Assert.Equal("Karim", analysis.Document[found.Source!.Value].ToString());
    }

    [Fact]
    public void Read_QuotationAfterSeveralTellers_IsBare()
    {
        var analysis = Parsed.From("""
            Activists activist NOUN 2 nsubj
            said      say     VERB  0 root
            raids     raid    NOUN  4 nsubj
            went      go      VERB  2 ccomp
            on        on      ADP   4 compound:prt
            .         .       PUNCT 2 punct

            "         "       PUNCT 5 punct
            We        we      PRON  5 nsubj
            will      will    AUX   5 aux
            not       not     PART  5 advmod
            stop      stop    VERB  0 root
            now       now     ADV   5 advmod
            .         .       PUNCT 5 punct
            "         "       PUNCT 5 punct
            """);

        var found = AttributionReader.Read(analysis, Nobody);

        Assert.Equal([false, true], found.Select(attribution => attribution.Orphan));
        Assert.Null(found[1].Cue);
    }

    [Theory]
    [InlineData("nsubj", true)]
    [InlineData("obl:unmarked", false)]
    public void Of_WordBehindTheCue_TellsUnlessItSaysWhen(string relation, bool tells)
    {
        var analysis = Parsed.From($"""
            ,       ,       PUNCT 2 punct
            said    say     VERB  0 root
            Monday  Monday  PROPN 2 {relation}
            .       .       PUNCT 2 punct
            """);

        Assert.Equal(tells, AdjacentTeller.Of(analysis, Quotations.In(analysis.Document), verb: 1) is not null);
    }

    [Fact]
    public void Read_NameInQuotationMarks_IsNoSpeech()
    {
        var analysis = Parsed.From("""
            The       the       DET   5 det
            "         "         PUNCT 3 punct
            White     White     PROPN 5 compound
            "         "         PUNCT 3 punct
            convoy    convoy    NOUN  6 nsubj
            left      leave     VERB  0 root
            .         .         PUNCT 6 punct
            """);

        Assert.Empty(AttributionReader.Read(analysis, Nobody));
    }

    [Fact]
    public void Read_ManyUnclosedMarks_TakesLinearTime()
    {
        string line = string.Concat(Enumerable.Repeat("\" \" NOUN 0 root\n\nword word NOUN 0 root\n\n", 10_000));

        // A quadratic reader takes minutes here.
        var found = AttributionReader.Read(Parsed.From(line), Nobody);

        Assert.All(found, attribution => Assert.True(attribution.Orphan));
    }
}
