using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests;

[Collection(nameof(LoadedReader))]
public sealed class SeamTests(LoadedReader loaded)
{
    private const string Shelling = """
        Shells hit the market of Karsen on Monday and killed nine people, the mayor said. Mayor Tomas Relik said the
        shells came from the hills north of Karsen, which rebels hold. Rescuers pulled four children out of the ruins of
        the market. The hospital of Karsen took in thirty wounded people, Relik said. The market had only opened again
        in spring after an earlier shelling.
        """;

    private const string Talks = """
        The foreign ministers are to meet in Oslo on Friday to agree on prisoner lists. Both delegations arrived in
        Norway late on Thursday with their lawyers. Norwegian diplomats have shuttled between the delegations for a
        year. He said that four hundred prisoners could be home before winter. A Norwegian diplomat warned that the
        lists still differ by sixty names.
        """;

    [Fact]
    public void Read_TwoReportsRunTogether_MarksTheSeam()
    {
        var seam = Assert.Single(Seams(Shelling + " " + Talks));

        Assert.StartsWith("The foreign ministers", seam.Quote.Exact, StringComparison.Ordinal);
        Assert.Contains("run together", seam.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Shelling)]
    [InlineData(Talks)]
    public void Read_OneReport_HasNoSeam(string text) => Assert.Empty(Seams(text));

    [Fact]
    public void Read_PronounAfterASeam_IsNobodyNamedBeforeIt()
    {
        var annotation = loaded.Reader.Annotate(new Article("joined", Shelling + " " + Talks));

        int seam = annotation.Article.Length - Talks.Length;
        Assert.DoesNotContain(annotation.Chains, chain => chain[0].Start < seam && chain[^1].Start >= seam);
    }

    private IEnumerable<Notice> Seams(string text) =>
        loaded.Reader.Read(new Article("joined", text)).Notices
            .Where(notice => notice.Kind == NoticeKind.Stitched);
}
