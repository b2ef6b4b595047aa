using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Pipeline.Tests;

/// <summary>
/// One article of thousands of short paragraphs, with names, pronouns, quotations, denials and words of trade: it is
/// read, and twice the text is about twice the work.
/// </summary>
[Collection(nameof(LoadedReader))]
public sealed class LongArticleTests(LoadedReader loaded)
{
    private static readonly string[] People =
        ["Orlan Petrov", "Mira Haddad", "Tarek Saleh", "Lena Novak", "Joan Kimber"];

    private static readonly string[] Towns = ["Aleppo", "Homs", "Idlib", "Kherson", "Mosul", "Sirte", "Karsen"];

    private static readonly string[] Paragraphs =
    [
        "Troops shelled street {0} of {1} on Monday and killed {2} people, {3} said.",
        "He said the rebels had attacked convoy {0} near {1}.",
        "\"They fired {0} shells at the market,\" said {3}, a spokesman for the army. \"We saw it.\"",
        "The army denied that it had shelled house {0}. It blamed the rebels of {1}.",
        "She accused the militia of seizing road {0} to {1}.",
        "Meanwhile, aid workers met the mayor of {1} at market {0}, {3} said.",
        "Rebels captured hill {0} after {2} days of fighting, activists said.",
    ];

    [Fact]
    public void Read_FourTimesTheParagraphs_AllocatesAtMostAboutFourTimesAsMuch()
    {
        loaded.Reader.Read(Article(200));

        long quarter = Allocated(2_500, out int claimsOfQuarter);
        long whole = Allocated(10_000, out int claims);

        Assert.InRange(claimsOfQuarter, 2_500, int.MaxValue);
        Assert.InRange(claims, 3.9 * claimsOfQuarter, 4.1 * claimsOfQuarter);
        // What the first reading makes once and keeps weighs on the quarter: less than four times is no fault.
        Assert.InRange((double)whole / quarter, 1, 5);
    }

    /// <summary>Two words of trade, and none of war, in every paragraph do not make it a report of markets.</summary>
    [Fact]
    public void Read_WorkersAtAMarketInEveryParagraph_AreStillReportedOn()
    {
        string text = string.Join("\n\n", Enumerable.Range(1, 300).Select(i =>
            FormattableString.Invariant($"Aid workers met the mayor of Karsen-{i} at the market.")));

        Assert.Equal(300, loaded.Reader.Read(new("markets", text)).Claims.Length);
    }

    private long Allocated(int paragraphs, out int claims)
    {
        var article = Article(paragraphs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        claims = loaded.Reader.Read(article).Claims.Length;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Article Article(int paragraphs) => new(
        "long",
        string.Join("\n\n", Enumerable.Range(0, paragraphs).Select(i => string.Format(
            CultureInfo.InvariantCulture,
            Paragraphs[i % Paragraphs.Length],
            i,
            Towns[((i * 3) + (i / 7)) % Towns.Length],
            (i % 40) + 2,
            People[i * 2 % People.Length]))));
}
