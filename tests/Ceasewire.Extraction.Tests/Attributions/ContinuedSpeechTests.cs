using System.Collections.Immutable;
using Ceasewire.Extraction.Attributions;
using Ceasewire.Records;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Tests.Attributions;

public sealed class ContinuedSpeechTests
{
    private static readonly Document Words = new("\"Ann said. They left.", [], []);

    [Fact]
    public void ReasonsOf_ActInWordsThatGoOn_SaysFromWhom()
    {
        var told = new Attribution(new(1, 4), null, new(5, 9), [new(0, 1), new(10, 20)], Manner.Direct, false)
        {
            Continued = [new(10, 20)],
        };

        string reason = Assert.Single(TellerChains.ReasonsOf([told], new(15, 19), Words));

        Assert.Contains("\"Ann\"", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ReasonsOf_ActBesideItsCue_SaysNothing()
    {
        ImmutableArray<Attribution> chain = [new(new(1, 4), null, new(5, 9), [new(10, 20)], Manner.Direct, false)];

        Assert.Empty(TellerChains.ReasonsOf(chain, new(15, 19), Words));
    }
}
