using Ceasewire.Language;
using Ceasewire.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ceasewire.Language.Tests;

public sealed class TokenizerTests
{
    private static readonly LanguageReader Reader = new(LanguageModel.Load());

    [Theory]
    [InlineData("They don't fight.", "They do n't fight .")]
    [InlineData("It’s Syria’s army.", "It ’s Syria ’s army .")]
    [InlineData("The U.S. envoy left.", "The U.S. envoy left .")]
    [InlineData("“We won,” he said.", "“ We won , ” he said .")]
    [InlineData("About 1,200 people, or 80%, fled.", "About 1,200 people , or 80 % , fled .")]
    [InlineData("Syrias allies dont want it.", "Syrias allies do nt want it .")]
    [InlineData("Lt. Gen. Ali spoke.", "Lt. Gen. Ali spoke .")]
    public void Read_CutsWordsAsTreebanksDo(string text, string words)
    {
        var document = Reader.Read(text).Document;

        Assert.Equal(words, string.Join(' ', document.Tokens.Select(token => document[token].ToString())));
    }

    [Theory]
    [InlineData("Rebels left. The army moved in.", 2)]
    [InlineData("Gen. Ali left Aleppo. He returned on Dec. 3 at dawn.", 2)]
    [InlineData("A headline without a stop\nThe first sentence.", 2)]
    public void Read_SplitsSentences(string text, int sentences) =>
        Assert.Equal(sentences, Reader.Read(text).Document.Sentences.Length);

    [Fact]
    public void Read_AnyText_TokensTileItAndSentencesTileTheTokens() =>
        Prop.ForAll<string?>(text => Tiles(Reader.Read(text ?? "").Document)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\ud800 \udc00 killed \udfff")]
    [InlineData("قتل 12 شخصا في حلب")]
    [InlineData("\u0001\u0002\u202e..!!\u00a0\u200b")]
    public void Read_OddText_TokensTileIt(string text) => Assert.True(Tiles(Reader.Read(text).Document));

    [Fact]
    public void Read_OneSentence_DependsOnNothingAroundIt()
    {
        const string Sentence = "Government forces shelled the old market.";
        var alone = Reader.Read(Sentence);
        var among = Reader.Read(Sentence + "\n" + string.Concat(Enumerable.Repeat("Rebels and residents left in green buses.\n", 40)));

        Assert.Equal(alone.Tokens.Heads, among.Tokens.Heads[..alone.Count]);
        Assert.Equal(alone.Tokens.Relations, among.Tokens.Relations[..alone.Count]);
    }

    private static bool Tiles(Document document)
    {
        int end = 0;
        foreach (var token in document.Tokens)
        {
            // Words of one contraction may share their span.
            if (token.IsEmpty || (token.Start > end && !IsBlank(document.Text, end, token.Start)))
            {
                return false;
            }

            end = Math.Max(end, token.End);
        }

        return IsBlank(document.Text, end, document.Text.Length)
            && document.Sentences.Sum(sentence => sentence.Length) == document.Tokens.Length;
    }

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start..end).IsWhiteSpace();
}
