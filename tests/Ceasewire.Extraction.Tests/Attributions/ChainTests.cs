using Ceasewire.Extraction.Attributions;
using Ceasewire.Records;
using Ceasewire.Text;
using Chain = Ceasewire.Extraction.Attributions.Attributions;

namespace Ceasewire.Extraction.Tests.Attributions;

public sealed class ChainTests
{
    private static readonly TextSpan Act = new(40, 45);

    [Fact]
    public void ChainOf_NestedTellings_NearestTheReaderFirst()
    {
        var outer = Told(new(10, 60), cue: 5);
        var inner = Told(new(30, 60), cue: 20);

        Assert.Equal([outer, inner], Chain.ChainOf([outer, inner], Act));
    }

    [Fact]
    public void ChainOf_CitedSource_StandsInsideWhoCitesIt()
    {
        var cited = Told(new(10, 60), cue: 2) with { Kind = CueKind.Citing };
        var agency = Told(new(10, 60), cue: 5);

        Assert.Equal([agency, cited], Chain.ChainOf([cited, agency], Act));
    }

    [Fact]
    public void ChainOf_WishOrOtherSentence_TellsNothing()
    {
        var wish = Told(new(10, 60), cue: 5) with { Kind = CueKind.Stance };
        var later = Told(new(50, 60), cue: 47);

        Assert.Empty(Chain.ChainOf([wish, later], Act));
    }

    [Fact]
    public void ChainOf_TheCueItself_IsNotInsideItsContent() =>
        Assert.Empty(Chain.ChainOf([Told(new(44, 60), cue: 40)], Act));

    private static Attribution Told(TextSpan content, int cue) =>
        new(null, null, new(cue, cue + 4), [content], Manner.Indirect, false) { CueHead = cue };
}
