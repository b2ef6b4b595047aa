using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests;

public sealed class ParsedTests
{
    [Fact]
    public void From_WritesTheTextAndCountsHeadsThroughTheDocument()
    {
        var analysis = Parsed.From("""
            Rebels  rebel  NOUN  2  nsubj
            left    leave  VERB  0  root
            .       .      PUNCT 2  punct
            ¶
            Ann     Ann    PROPN 5  nsubj  person
            Day     Day    PROPN 1  flat   person
            did     do     AUX   5  aux
            n't     not    PART  5  advmod
            stay    stay   VERB  0  root
            """);

        Assert.Equal("Rebels left.\n\nAnn Day didn't stay", analysis.Document.Text);
        Assert.Equal((1, 2), (analysis.Head(0), analysis.Document.Sentences.Length));
        Assert.Equal(7, analysis.RootOf(1));
        Assert.Equal("NNS", analysis.Xpos(0));
        Assert.Equal(new EntityMention(new(3, 5), EntityKind.Person), Assert.Single(analysis.Entities));
    }
}
