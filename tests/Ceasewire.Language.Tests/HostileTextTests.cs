using Ceasewire.Language;
using Ceasewire.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ceasewire.Language.Tests;

/// <summary>Whatever the text, the analysis is whole: tokens in order, a tree a sentence, names inside sentences.</summary>
public sealed class HostileTextTests
{
    private static readonly LanguageReader Reader = new(LanguageModel.Load());

    // What texts from the web hold, well formed or not, between words that a parser has something to do with.
    private static readonly string[] Pieces =
    [
        "killed", "Rebels", "the", "U.S.", "don't", "12,000", "Aleppo", "said", ".", ",", "“", "”", "\"", "(", ")", "-", "—", "...", "?!",
        " ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\u2028", "\u0301", "\u0301\u0301\u0301", "\u200f", "\u202e", "\u200b",
        "\ufeff", "قتل", "שלום", "停火", "👩‍👩‍👧", "🇺🇦", "\ud83d", "\udc69", "\0", "\u0007", "\u001b[31m", "http://a.b/c?d=e", "a@b.co", "@x",
        "''''", "’", "…", "ﬁ", "İ", "ß", "Ⅷ", "½", "x\u0336", "<b>", "&amp;", "#tag", "F-16", "$5m", "10:30", "::::", "____",
    ];

    [Fact]
    public void Read_AnyString_GivesAWholeAnalysis() =>
        Prop.ForAll<string?>(text => IsWhole(Reader.Read(text ?? ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyMixOfWordsAndOddCharacters_GivesAWholeAnalysis()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

        Prop.ForAll(texts, text => IsWhole(Reader.Read(text))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("word ", 5_000)]
    [InlineData("Aleppo", 170_000)]
    [InlineData("(", 100_000)]
    [InlineData("\u0301", 100_000)]
    [InlineData("👩‍", 50_000)]
    [InlineData("'", 100_000)]
    [InlineData("a.b@", 100_000)]
    [InlineData("a-", 100_000)]
    [InlineData("x,", 100_000)]
    [InlineData("\n", 100_000)]
    [InlineData("\u202eقتل ", 20_000)]
    public void Read_LongRepetition_GivesAWholeAnalysisInTimeThatGrowsWithIt(string piece, int times)
    {
        var before = Environment.CpuUsage.TotalTime;

        var analysis = Reader.Read(string.Concat(Enumerable.Repeat(piece, times)));

        Assert.True(IsWhole(analysis));
        Assert.True((Environment.CpuUsage.TotalTime - before).TotalSeconds < 30);
    }

    [Fact]
    public void Read_OnManyThreads_GivesTheSameAnalysisAsOnOne()
    {
        var random = new System.Random(4);
        string[] texts = [.. Enumerable.Range(0, 64).Select(_ => string.Join(' ', random.GetItems(Pieces, 400)))];
        var reader = new LanguageReader(LanguageModel.Load());

        var alone = texts.Select(text => Print(new LanguageReader(LanguageModel.Load()).Read(text))).Take(8).ToList();
        string[] together = new string[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Print(reader.Read(texts[i])));

        Assert.Equal(alone, together[..8]);
        Assert.Equal(together, texts.Select(text => Print(reader.Read(text))));
    }

    private static string Print(Analysis analysis) => string.Join('\n', Enumerable.Range(0, analysis.Count).Select(token =>
        $"{analysis.Form(token)} {analysis.Lemma(token)} {analysis.Lower(token)} {analysis.Upos(token)} {analysis.Xpos(token)} "
        + $"{analysis.Head(token)} {analysis.Relation(token)}")) + string.Join(' ', analysis.Entities);

    private static bool IsWhole(Analysis analysis) =>
        AreInOrder(analysis.Document) && analysis.Document.Sentences.All(sentence => IsTree(analysis, sentence)) && AreNamesInside(analysis);

    private static bool AreInOrder(Document document)
    {
        int end = 0;
        foreach (var token in document.Tokens)
        {
            if (token.IsEmpty || token.Start < end || !document.Text.AsSpan(end..token.Start).IsWhiteSpace())
            {
                return false;
            }

            end = token.End;
        }

        int after = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Start != after || sentence.End <= sentence.Start)
            {
                return false;
            }

            after = sentence.End;
        }

        return after == document.Tokens.Length && document.Text.AsSpan(end).IsWhiteSpace();
    }

    private static bool IsTree(Analysis analysis, TokenRange sentence)
    {
        int roots = 0;
        for (int token = sentence.Start; token < sentence.End; token++)
        {
            bool isRoot = analysis.Head(token) < 0;
            roots += isRoot ? 1 : 0;
            if (isRoot != (analysis.Relation(token) == Relation.Root) || !Reaches(analysis, sentence, token))
            {
                return false;
            }
        }

        return roots == 1;
    }

    private static bool Reaches(Analysis analysis, TokenRange sentence, int token)
    {
        int steps = 0;
        for (int at = token; at >= 0; at = analysis.Head(at))
        {
            if (!sentence.Contains(at) || steps++ > sentence.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreNamesInside(Analysis analysis)
    {
        int after = 0;
        foreach (var name in analysis.Entities)
        {
            bool isInside = name.Words.Start >= after && name.Words.End > name.Words.Start
                && analysis.Document.SentenceOf(name.Words.Start) == analysis.Document.SentenceOf(name.Words.End - 1);
            if (!isInside)
            {
                return false;
            }

            after = name.Words.End;
        }

        return true;
    }
}
