using Ceasewire.Text;

namespace Ceasewire.Text.Tests;

public sealed class AnalysisTests
{
    // "rebels left the city": left governs rebels and city, city governs the.
    private static readonly Analysis Rebels = new(
        new Document("rebels left the city", [new(0, 6), new(7, 11), new(12, 15), new(16, 20)], [new(0, 4)]),
        new TokenAnnotations(
            ["rebels", "left", "the", "city"],
            ["rebel", "leave", "the", "city"],
            [Upos.Noun, Upos.Verb, Upos.Determiner, Upos.Noun],
            ["NNS", "VBD", "DT", "NN"],
            [1, -1, 3, 1],
            [Relation.Subject, Relation.Root, Relation.Determiner, Relation.Object]),
        []);

    [Fact]
    public void Children_AreInTextOrder() => Assert.Equal([0, 3], Rebels.Children(1).ToArray());

    [Fact]
    public void Child_FindsTheFirstWithThatRelation()
    {
        Assert.Equal(3, Rebels.Child(1, Relation.Object));
        Assert.Null(Rebels.Child(1, Relation.PassiveSubject));
    }

    [Fact]
    public void Subtree_CoversAllThatATokenGoverns()
    {
        Assert.Equal(new TokenRange(0, 4), Rebels.Subtree(1));
        Assert.Equal(new TokenRange(2, 4), Rebels.Subtree(3));
    }

    [Fact]
    public void IsWithin_ClimbsToAnAncestor()
    {
        Assert.True(Rebels.IsWithin(2, 1));
        Assert.False(Rebels.IsWithin(0, 3));
    }

    [Fact]
    public void RootOf_IsTheTokenWithoutHead() => Assert.Equal(1, Rebels.RootOf(0));

    [Fact]
    public void Constructor_MissingAnnotation_Throws() =>
        Assert.Throws<ArgumentException>(() => new Analysis(Rebels.Document, Rebels.Tokens with { Heads = [] }, []));
}
