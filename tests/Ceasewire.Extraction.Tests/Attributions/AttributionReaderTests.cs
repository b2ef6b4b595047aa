using Ceasewire.Extraction.Attributions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Attributions;

public sealed class AttributionReaderTests
{
    private static readonly Coreference Nobody = new([], []);

    [Fact]
    public void Read_VerbOfSayingWithClause_GivesTellerCueAndClause()
    {
        var analysis = Parsed.From("""
            The       the       DET   2 det
            mayor     mayor     NOUN  5 nsubj
            has       have      AUX   5 aux
            repeatedly repeatedly ADV 5 advmod
            said      say       VERB  0 root
            that      that      SCONJ 9 mark
            shells    shell     NOUN  9 nsubj
            had       have      AUX   9 aux
            hit       hit       VERB  5 ccomp
            Dorna     Dorna     PROPN 9 obj place
            .         .         PUNCT 5 punct
            """);

        var found = Assert.Single(AttributionReader.Read(analysis, Nobody));

        Assert.Equal("The mayor | has repeatedly said | that shells had hit Dorna", Written(analysis, found));
        Assert.Equal((Manner.Indirect, CueKind.Telling, false), (found.Manner, found.Kind, found.Orphan));
    }

    [Fact]
    public void Read_CueInsideItsContent_SplitsTheContent()
    {
        var analysis = Parsed.From("""
            The     the     DET   2  det
            bridge  bridge  NOUN  8  nsubj
            ,       ,       PUNCT 5  punct
            residents resident NOUN 5 nsubj
            said    say     VERB  8  parataxis
            ,       ,       PUNCT 5  punct
            was     be      AUX   8  aux:pass
            closed  close   VERB/VBN 0 root
            .       .       PUNCT 8  punct
            """);

        var found = Assert.Single(AttributionReader.Read(analysis, Nobody));

        Assert.Equal("residents | said | The bridge … was closed", Written(analysis, found));
    }

    [Fact]
    public void Read_AccordingTo_TellsTheClause()
    {
        var analysis = Parsed.From("""
            Nine     nine     NUM   2 nummod
            people   people   NOUN/NNS 3 nsubj
            drowned  drown    VERB  0 root
            ,        ,        PUNCT 7 punct
            according according VERB 7 case
            to       to       ADP   5 fixed
            medics   medic    NOUN  3 obl
            .        .        PUNCT 3 punct
            """);

        var found = Assert.Single(AttributionReader.Read(analysis, Nobody));

        Assert.Equal("medics | according to | Nine people drowned", Written(analysis, found));
    }

    [Fact]
    public void Read_ReportingAdverb_HasNoTellerAndIsNoOrphan()
    {
        var analysis = Parsed.From("""
            Gunmen     gunman     NOUN 4 nsubj
            have       have       AUX  4 aux
            reportedly reportedly ADV  4 advmod
            left       leave      VERB/VBN 0 root
            the        the        DET  6 det
            town       town       NOUN 4 obj
            .          .          PUNCT 4 punct
            """);

        var found = Assert.Single(AttributionReader.Read(analysis, Nobody));

        Assert.Equal(" | reportedly | Gunmen have … left the town", Written(analysis, found));
        Assert.False(found.Orphan);
    }

    [Fact]
    public void Read_BelievedPassive_TellsOfItsSubject()
    {
        var analysis = Parsed.From("""
            He        he       PRON 3 nsubj:pass
            is        be       AUX  3 aux:pass
            believed  believe  VERB/VBN 0 root
            to        to       PART 6 mark
            have      have     AUX  6 aux
            fled      flee     VERB/VBN 3 xcomp
            .         .        PUNCT 3 punct
            """);

        var found = AttributionReader.Read(analysis, Nobody);

        Assert.All(found, attribution => Assert.Null(attribution.Source));
        Assert.Contains(
            " | is believed | He … to have fled",
            found.Select(attribution => Written(analysis, attribution)));
    }

    [Fact]
    public void Read_PlainClause_HasNoTeller()
    {
        var analysis = Parsed.From("""
            Rebels  rebel  NOUN 2 nsubj
            took    take   VERB 0 root
            the     the    DET  4 det
            hill    hill   NOUN 2 obj
            .       .      PUNCT 2 punct
            """);

        Assert.Empty(AttributionReader.Read(analysis, Nobody));
    }

    [Fact]
    public void Read_UnresolvedPronoun_IsAnOrphan()
    {
        var analysis = Parsed.From("""
            She   she   PRON 2 nsubj
            said  say   VERB 0 root
            aid   aid   NOUN 4 nsubj
            came  come  VERB 2 ccomp
            .     .     PUNCT 2 punct
            """);

        Assert.True(Assert.Single(AttributionReader.Read(analysis, Nobody)).Orphan);
        Assert.False(Assert.Single(AttributionReader.Read(analysis, SaidBy(analysis, 0))).Orphan);
    }

    private static Coreference SaidBy(Analysis analysis, int pronoun)
    {
        var words = TokenRange.Of(analysis.Count - 1);
        var chain = new CoreferenceChain([TokenRange.Of(pronoun), words], words);
        return new([chain], new() { [pronoun] = chain, [analysis.Count - 1] = chain });
    }

    private static string Written(Analysis analysis, Attribution attribution)
    {
        string Words(TextSpan? span) => span is { } words ? analysis.Document[words].ToString() : "";

        return $"{Words(attribution.Source)} | {Words(attribution.Cue)} | "
            + string.Join(" … ", attribution.Content.Select(piece => Words(piece)));
    }
}
