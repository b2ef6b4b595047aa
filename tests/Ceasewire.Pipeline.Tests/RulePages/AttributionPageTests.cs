using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests.RulePages;

/// <summary>The page of attributions: what is told, by whom, in examples and counter-examples.</summary>
public sealed class AttributionPageTests
{
    private static readonly Lazy<NewsReader> Reader = new(NewsReader.Load);

    private static readonly IReadOnlyList<RuleExample> All = RulePage.ReadAll("Attributions");

    public static TheoryData<RuleExample> Examples => [.. All];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Annotate_AnExample_GivesWhatItsPageSays(RuleExample example)
    {
        var text = example.Sentence.Replace("¶", "\n\n", StringComparison.Ordinal);

        var found = Reader.Value.Annotate(new Article("example", text)).Attributions;

        string read = string.Join("; ", found.Select(Print));
        Assert.Equal(example.Expected, read.Length > 0 ? read : RulePage.Nothing);
    }

    [Fact]
    public void Page_GivesEveryRuleAnExampleAndACounterExample()
    {
        var rules = All.GroupBy(example => example.Rule).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal(2, rule.Select(example => example.IsCounterExample).Distinct().Count()));
    }

    /// <summary>One attribution as the page writes it: teller | cue | pieces of content | manner.</summary>
    private static string Print(AttributionRecord found)
    {
        string teller = found.Source?.Exact ?? (found.Orphan ? "?" : "-");
        string content = string.Join(" … ", found.Content.Select(piece => piece.Exact));
        return $"{teller} | {found.Cue?.Exact ?? "-"} | {content} | {found.Manner.ToString().ToLowerInvariant()}";
    }
}
