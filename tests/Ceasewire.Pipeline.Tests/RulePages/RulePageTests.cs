using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests.RulePages;

public sealed class RulePageTests
{
    private static readonly Lazy<NewsReader> Reader = new(NewsReader.Load);

    private static readonly IReadOnlyList<RuleExample> All = RulePage.ReadAll("Acts");

    public static TheoryData<RuleExample> Examples => [.. All];

    public static TheoryData<string> Rules => [.. All.Select(example => example.Rule).Distinct()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Read_AnExample_GivesWhatItsPageSays(RuleExample example)
    {
        var claims = Reader
            .Value.Read(new Article("example", example.Sentence))
            .Claims.Where(claim => claim.Rule == example.Rule);

        Assert.Equal(
            example.Expected,
            string.Join("; ", claims.Select(Print)) is { Length: > 0 } read ? read : RulePage.Nothing);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_GivesAnExampleAndACounterExample(string rule)
    {
        Assert.Contains(All, example => example.Rule == rule && !example.IsCounterExample);
        Assert.Contains(All, example => example.Rule == rule && example.IsCounterExample);
    }

    [Fact]
    public void Pages_HoldEveryRuleThatTheLexiconCanRead()
    {
        var missing = Extraction.Acts.ActLexicon.Load().Rules.Except(All.Select(example => example.Rule));

        Assert.Empty(missing);
    }

    /// <summary>One claim as the pages write it: status "trigger" actors > recipients (figures) about matter.</summary>
    private static string Print(Claim claim)
    {
        string figures = string.Join(", ", claim.Figures.Select(figure => $"{Word(figure.What)} {figure.Quote.Exact}"));
        return $"{Word(claim.Status)} \"{claim.Trigger.Exact}\" {Heads(claim.Actors)} > {Heads(claim.Recipients)}"
            + (figures.Length > 0 ? $" ({figures})" : "")
            + (claim.About is { } about ? $" about {Word(about)}" : "")
            + (claim.Condition is { } condition ? $" if \"{condition.Exact}\"" : "");
    }

    /// <summary>The last word of each party, which is its head in the pages' sentences.</summary>
    private static string Heads(IReadOnlyCollection<Party> parties) =>
        parties.Count == 0
            ? "-"
            : string.Join(" + ", parties.Select(party => (party.Quote?.Exact ?? party.Name).Split(' ')[^1]));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
