using Ceasewire.Extraction.Attributions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Attributions;

public sealed class TellerChainsTests
{
    private static readonly TextSpan Act = new(40, 45);

    [Fact]
    public void ChainOf_NestedTellings_NearestTheReaderFirst()
    {
        var outer = Told(new(10, 60), cue: 5);
        var inner = Told(new(30, 60), cue: 20);

        Assert.Equal([outer, inner], new TellerChains([outer, inner]).ChainOf(Act));
    }

    [Fact]
    public void ChainOf_CitedSource_StandsInsideWhoCitesIt()
    {
        var cited = Told(new(10, 60), cue: 2) with { Kind = CueKind.Citing };
        var agency = Told(new(10, 60), cue: 5);

        Assert.Equal([agency, cited], new TellerChains([cited, agency]).ChainOf(Act));
    }

    [Fact]
    public void ChainOf_WishOrOtherSentence_TellsNothing()
    {
        var wish = Told(new(10, 60), cue: 5) with { Kind = CueKind.Stance };
        var later = Told(new(50, 60), cue: 47);

        Assert.Empty(new TellerChains([wish, later]).ChainOf(Act));
    }

    [Fact]
    public void ChainOf_TheCueItself_IsNotInsideItsContent() =>
        Assert.Empty(new TellerChains([Told(new(44, 60), cue: 40)]).ChainOf(Act));

    private static Attribution Told(TextSpan content, int cue) =>
        new(null, null, new(cue, cue + 4), [content], Manner.Indirect, false) { CueHead = cue };
}
