using System.Collections.Immutable;

namespace Ceasewire.Text.Tests;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("He said “we won” .", "we won")]
    [InlineData("He said \" we won \" .", "")]
    [InlineData("He said \"we won\" .", "we won")]
    [InlineData("He said ''we won'' .", "we won")]
    [InlineData("He said 'we won' .", "we won")]
    [InlineData("He said «we won» .", "we won")]
    [InlineData("The rebels' town won't fall .", "")]
    [InlineData("He said “we won and left", "we won and left")]
    [InlineData("He said “we ‘all’ won” .", "we ‘all’ won")]
    [InlineData("\"\"\"We won,\"\" he said", "We won,")]
    public void In_MarksOfEveryStyle_FindsWhatTheyHold(string text, string expected)
    {
        var document = ByBlanks(text);

        string found = string.Join(" | ", Quotations.In(document).All.Select(
            quotation => document.Text[quotation.Span.Start..quotation.Span.End].Trim('"', '“', '”', '\'', '«', '»')));

        Assert.Equal(expected, found);
    }

    [Fact]
    public void In_ParagraphThatReopensWithoutClosing_IsAQuotationOfItsOwn()
    {
        var document = ByBlanks("“We won .\n“They left .”");

        var quotations = Quotations.In(document).All;

        Assert.Equal([false, true], quotations.Select(quotation => quotation.IsClosed));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('a')]
    public void In_OneCharacterAMillionTimes_TakesLinearTime(char mark)
    {
        string text = new(mark, 1_000_000);

        // A quadratic reader takes minutes here.
        var quotations = Quotations.In(new(text, [new(0, text.Length)], [new(0, 1)]));

        Assert.Empty(quotations.All);
    }

    /// <summary>Words and marks as tokens, one sentence.</summary>
    private static Document ByBlanks(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        for (int at = 0; at < text.Length;)
        {
            int end = at + 1;
            while (char.IsLetter(text[at]) && end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (!char.IsWhiteSpace(text[at]))
            {
                tokens.Add(new(at, end));
            }

            at = end;
        }

        return new(text, tokens.ToImmutable(), [new(0, tokens.Count)]);
    }
}
