using Ceasewire.Extraction.Tests;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Language.Tests.Coreference;

public sealed class PassagesTests
{
    private const string Text = """
        Omar    Omar    PROPN 3 nsubj person
        Hadad   Hadad   PROPN 1 flat person
        said    say     VERB  0 root
        it      it      PRON  5 nsubj
        rained  rain    VERB  3 ccomp
        .       .       PUNCT 3 punct

        He      he      PRON  2 nsubj
        said    say     VERB  0 root
        roads   road    NOUN  4 nsubj
        closed  close   VERB  2 ccomp
        .       .       PUNCT 2 punct

        Hadad   Hadad   PROPN 2 nsubj person
        left    leave   VERB  0 root
        .       .       PUNCT 2 punct
        """;

    [Fact]
    public void Resolve_OnePassage_LinksPronounAndShortName()
    {
        var analysis = Parsed.From(Text);

        var coreference = CoreferenceResolver.Resolve(analysis, Passages.Whole(analysis.Document));

        Assert.Equal(3, Assert.Single(coreference.Chains).Mentions.Length);
    }

    [Fact]
    public void Resolve_SeamBeforeThePronoun_LinksNothingAcross()
    {
        var analysis = Parsed.From(Text);

        var coreference = CoreferenceResolver.Resolve(analysis, new Passages(analysis.Document, [1]));

        Assert.Empty(coreference.Chains);
    }

    [Fact]
    public void Resolve_SeamBeforeTheShortName_LinksThePronounAlone()
    {
        var analysis = Parsed.From(Text);

        var coreference = CoreferenceResolver.Resolve(analysis, new Passages(analysis.Document, [2]));

        Assert.Equal([new TokenRange(0, 2), new TokenRange(6, 7)], Assert.Single(coreference.Chains).Mentions);
    }
}
