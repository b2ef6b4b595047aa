using Ceasewire.Extraction.Attributions;
using Ceasewire.Extraction.Notices;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Notices;

public sealed class NoticeReaderTests
{
    private static readonly Coreference Nobody = new([], []);

    [Fact]
    public void Read_SpeakerOutOfNowhere_IsAnOrphanAndASeam()
    {
        var analysis = Parsed.From("""
            The       the       DET   2 det
            bridge    bridge    NOUN  4 nsubj
            was       be        AUX   4 cop
            open      open      ADJ   0 root
            .         .         PUNCT 4 punct

            "         "         PUNCT 3 punct
            We        we        PRON  3 nsubj
            won       win       VERB  7 ccomp
            ,         ,         PUNCT 7 punct
            "         "         PUNCT 7 punct
            she       she       PRON  7 nsubj
            said      say       VERB  0 root
            .         .         PUNCT 7 punct
            """);

        var notices = Read(analysis);

        Assert.Equal([NoticeKind.OrphanSpeaker, NoticeKind.Stitched], notices.Select(notice => notice.Kind));
        Assert.Contains("\"she\"", notices[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SpeakingPronounThatNothingNames_IsAnOrphan()
    {
        var analysis = Parsed.From("""
            He        he       PRON 3 nsubj
            was       be       AUX  3 aux
            speaking  speak    VERB 0 root
            after     after    ADP  5 case
            talks     talk     NOUN 3 obl
            .         .        PUNCT 3 punct
            """);

        Assert.Equal(NoticeKind.OrphanSpeaker, Assert.Single(Read(analysis)).Kind);
    }

    [Theory]
    [InlineData("Children child", "play play VERB/VBP", NoticeKind.Caption)]
    [InlineData("Children child", "played play VERB/VBD", null)]
    [InlineData("Karim Karim", "play play VERB/VBP", null)]
    public void Read_SceneInThePresentWithADate_IsACaption(string subject, string verb, NoticeKind? expected)
    {
        string tag = subject.StartsWith("Karim", StringComparison.Ordinal) ? "PROPN" : "NOUN";
        var analysis = Parsed.From($"""
            {subject} {tag}  2 nsubj
            {verb} 0 root
            in        in       ADP   4 case
            Dorna     Dorna    PROPN 2 obl place
            ,         ,        PUNCT 6 punct
            May       May      PROPN 2 obl:unmarked
            3         3        NUM   6 nummod
            .         .        PUNCT 2 punct
            """);

        Assert.Equal(expected is null ? [] : [expected], Read(analysis).Select(notice => (NoticeKind?)notice.Kind));
    }

    [Fact]
    public void Read_SentenceTwice_MarksTheSecond()
    {
        const string sentence = """
            Two      two     NUM   2 nummod
            trucks   truck   NOUN  3 nsubj
            crossed  cross   VERB  0 root
            the      the     DET   5 det
            river    river   NOUN  3 obj
            .        .       PUNCT 3 punct
            """;

        var analysis = Parsed.From(sentence + "\n\n" + sentence);
        var notice = Assert.Single(Read(analysis));

        Assert.Equal((NoticeKind.Repeated, analysis.Document.Tokens[6].Start), (notice.Kind, notice.Span.Start));
    }

    [Fact]
    public void Read_PageFurniture_IsBoilerplateOnlyWhereCapitalised()
    {
        var analysis = Parsed.From("""
            They  they  PRON 2 nsubj
            read  read  VERB 0 root
            more  more  ADJ  2 obj
            .     .     PUNCT 2 punct

            Read  read  VERB 0 root
            more  more  ADJ  1 obj
            """);

        var notice = Assert.Single(Read(analysis));

        Assert.Equal((NoticeKind.Boilerplate, "Read more"), (notice.Kind, analysis.Document[notice.Span].ToString()));
    }

    private static FoundNotice[] Read(Analysis analysis) =>
        [.. NoticeReader.Read(analysis, Nobody, AttributionReader.Read(analysis, Nobody), [])];
}
