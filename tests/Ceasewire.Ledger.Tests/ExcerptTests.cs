using Ceasewire.Ledger.Briefs;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Tests;

public sealed class ExcerptTests
{
    private const string Text =
        "It was calm 😀. The army shelled the town, killing eight, at dawn. Nobody slept.\n"
        + "An overlong clause that goes on and on before anything is said of it, and then on again past every reader's patience, until at "
        + "last the guns fired on the town and the sentence went on as long after as it had before, with not a stop in sight and no end.";

    private static Quote Find(string words)
    {
        int start = Text[..Text.IndexOf(words, StringComparison.Ordinal)].EnumerateRunes().Count();
        return new(words, start, start + words.EnumerateRunes().Count());
    }

    private static Claim ClaimOf(string clause, string trigger) =>
        Told.Claim(ClaimType.Assault) with { Quote = Find(clause), Trigger = Find(trigger) };

    [Fact]
    public void Of_AShortClause_ShowsItsSentence()
    {
        var claim = ClaimOf("The army shelled the town", "shelled");

        Assert.Equal(
            Find("The army shelled the town, killing eight, at dawn."),
            Excerpt.Of(Text, claim, claim.Trigger));
    }

    [Fact]
    public void Of_AFigureOutsideTheClause_ShowsTheFiguresWords()
    {
        var claim = ClaimOf("Nobody slept", "slept");

        Assert.Contains("eight", Excerpt.Of(Text, claim, Find("eight")).Exact, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ALongClause_IsCutAtWordsAndStaysVerbatim()
    {
        var claim = ClaimOf(Text[Text.IndexOf("An overlong", StringComparison.Ordinal)..], "fired on");

        var words = Excerpt.Of(Text, claim, claim.Trigger);

        Assert.Equal(words, Find(words.Exact));
        Assert.Contains("fired on", words.Exact, StringComparison.Ordinal);
        Assert.InRange(words.Exact.Length, 150, 240);
        Assert.DoesNotContain(words.Exact, static letter => letter == '\n');
    }
}
