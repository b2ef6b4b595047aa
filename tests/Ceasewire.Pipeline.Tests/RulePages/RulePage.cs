namespace Ceasewire.Pipeline.Tests.RulePages;

/// <summary>
/// A sentence of a rule's page and what the rule is said to read in it: nothing, in a counter-example.
/// </summary>
public sealed record RuleExample(string Page, string Rule, string Sentence, string Expected)
{
    public bool IsCounterExample => Expected == RulePage.Nothing;
}

/// <summary>
/// The Markdown pages beside the rules: a heading names a rule, indented blocks give a sentence and, after "=>", what
/// is read.
/// </summary>
internal static class RulePage
{
    public const string Nothing = "nothing";

    private const string Arrow = "    => ";

    /// <param name="folder">A folder of rules: "Acts".</param>
    public static IReadOnlyList<RuleExample> ReadAll(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root(), "src", "Ceasewire.Extraction", folder), "*.md")
            .Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The rules that have a heading.</summary>
    public static IEnumerable<string> Headings(string page) =>
        File.ReadLines(page)
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..].Trim());

    private static IEnumerable<RuleExample> Read(string page)
    {
        string rule = "", sentence = "";
        foreach (string line in File.ReadLines(page))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                rule = line[3..].Trim();
            }
            else if (line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                yield return new RuleExample(Path.GetFileName(page), rule, sentence, line[Arrow.Length..].Trim());
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                sentence = line.Trim();
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ceasewire.slnx")))
        {
            folder =
                folder.Parent
                ?? throw new DirectoryNotFoundException("No folder above the tests holds Ceasewire.slnx.");
        }

        return folder.FullName;
    }
}
