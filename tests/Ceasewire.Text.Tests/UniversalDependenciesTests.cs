using Ceasewire.Text;

namespace Ceasewire.Text.Tests;

public sealed class UniversalDependenciesTests
{
    public static TheoryData<Relation> Relations => [.. Enum.GetValues<Relation>()];

    public static TheoryData<Upos> Tags => [.. Enum.GetValues<Upos>()];

    [Theory]
    [MemberData(nameof(Relations))]
    public void ParseRelation_ReadsItsOwnLabel(Relation relation) =>
        Assert.Equal(relation, UniversalDependencies.ParseRelation(UniversalDependencies.Label(relation)));

    [Theory]
    [MemberData(nameof(Tags))]
    public void ParseUpos_ReadsItsOwnLabel(Upos upos) =>
        Assert.Equal(upos, UniversalDependencies.ParseUpos(UniversalDependencies.Label(upos)));

    [Theory]
    [InlineData("nsubj:pass", Relation.PassiveSubject)]
    [InlineData("obl:tmod", Relation.UnmarkedOblique)]
    [InlineData("nsubj:unheard-of", Relation.Subject)]
    [InlineData("unheard-of", Relation.Unspecified)]
    public void ParseRelation_FallsBackToTheMainRelation(string label, Relation relation) =>
        Assert.Equal(relation, UniversalDependencies.ParseRelation(label));
}
