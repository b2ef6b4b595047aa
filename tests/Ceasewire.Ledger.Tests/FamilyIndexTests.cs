using Ceasewire.Ledger.Families;

namespace Ceasewire.Ledger.Tests;

public sealed class FamilyIndexTests
{
    private const string Wire = """
        The two sides agreed on Tuesday to stop firing at nightfall in the eastern districts, a mediator said.
        Buses were to carry fighters and their families out of the last streets they hold, under the eyes of the Red Cross.
        Residents spoke of silence after weeks of bombing, and of fear that the deal would not outlive the night.
        """;

    private const string Copy = """
        BREAKING: The two sides agreed on Tuesday to stop firing at nightfall in the eastern districts, a mediator said.
        Buses were to carry fighters and their families out of the last streets they hold, under the eyes of the Red Cross.
        Residents spoke of silence after weeks of bombing. Follow us for more.
        """;

    private const string Other = """
        A deal to end the fighting in the east of the city was announced late on Tuesday by a mediator.
        Under its terms the remaining fighters will leave by bus together with those who want to go with them.
        People in the besieged streets said they did not know whether to believe it, for earlier truces had failed.
        """;

    [Fact]
    public void Of_CopiesWithAnotherHeadAndTail_AreOneFamily()
    {
        var families = FamilyIndex.Of([("a", Wire), ("b", Copy), ("c", Other)]);

        Assert.Equal(("a", "a", "c"), (families["a"], families["b"], families["c"]));
        Assert.Equal(2, families.Count);
    }

    [Fact]
    public void Of_AnyOrderOfArrival_GivesTheSameFamilies()
    {
        (string, string)[] articles = [("a", Wire), ("b", Copy), ("c", Other), ("d", Other + " More."), ("e", "")];

        var forward = FamilyIndex.Of(articles);
        var backward = FamilyIndex.Of(articles.Reverse());

        Assert.Equal(articles.Select(x => forward[x.Item1]), articles.Select(x => backward[x.Item1]));
    }

    [Fact]
    public void Of_TextsTooShortToCompare_AreFamiliesOfTheirOwn() =>
        Assert.Equal(2, FamilyIndex.Of([("a", "All quiet."), ("b", "All quiet.")]).Count);
}
