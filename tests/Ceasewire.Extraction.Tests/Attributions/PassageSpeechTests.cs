using System.Collections.Immutable;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Attributions;

public sealed class PassageSpeechTests
{
    private static readonly Coreference Nobody = new([], []);

    private static readonly Analysis TwoQuotations = Parsed.From("""
        "      "      PUNCT 3 punct
        We     we     PRON  3 nsubj
        won    win    VERB  7 ccomp
        ,      ,      PUNCT 7 punct
        "      "      PUNCT 7 punct
        Omar   Omar   PROPN 7 nsubj person
        said   say    VERB  0 root
        .      .      PUNCT 7 punct

        "      "      PUNCT 3 punct
        They   they   PRON  3 nsubj
        fled   flee   VERB  0 root
        over   over   ADP   6 case
        the    the    DET   6 det
        river  river  NOUN  3 obl
        .      .      PUNCT 3 punct
        "      "      PUNCT 3 punct
        """);

    [Fact]
    public void Read_NextQuotationOfOneReport_IsTheSameSpeakers()
    {
        var found = Read(Passages.Whole(TwoQuotations.Document));

        Assert.Equal(2, Assert.Single(found).Content.Length);
    }

    [Fact]
    public void Read_NextQuotationBehindASeam_IsNobodys()
    {
        var found = Read(new Passages(TwoQuotations.Document, [1]));

        Assert.Equal([false, true], found.Select(attribution => attribution.Orphan));
        Assert.All(found, attribution => Assert.Single(attribution.Content));
    }

    private static ImmutableArray<Attribution> Read(Passages passages) =>
        AttributionReader.Read(TwoQuotations, Nobody, passages);
}
