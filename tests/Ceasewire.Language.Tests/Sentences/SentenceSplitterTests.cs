using Ceasewire.Language;

namespace Ceasewire.Language.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    private static readonly LanguageReader Reader = new(LanguageModel.Load());

    [Theory]
    [InlineData("Rebels left the town.In Damascus, officials denied it.")]
    [InlineData("Shells hit Homs.The army blamed rebels.")]
    [InlineData("Monitors counted 12.They gave no names.")]
    [InlineData("Prices rose 3.5 percent.U.S. aid fell.")]
    [InlineData("He called it “a crime.”Rescuers reached the site.")]
    [InlineData("TROOPS LEFT.THE POST WAS EMPTY.")]
    public void Read_SpaceLostAfterStop_EndsTheSentence(string text) => Assert.Equal(2, SentencesOf(text).Length);

    [Theory]
    [InlineData("See www.example.com and node.js for the list.")]
    [InlineData("The price rose 3.5 percent in the U.S. market.")]
    [InlineData("Write to press@example.org or open report.txt today.")]
    public void Read_StopInsideAWord_EndsNothing(string text) => Assert.Single(SentencesOf(text));

    [Theory]
    [InlineData("Envoys held talks with the U.S. The army left.", 2)]
    [InlineData("The clash ended at 5 p.m. They went home.", 2)]
    [InlineData("Envoys of the U.S. Army left.", 1)]
    [InlineData("Lt. Gen. Ali Kamal met Brig. Gen. S. Haddad Jr. on Tues. Dec. 3 in St. Louis.", 1)]
    public void Read_AbbreviationBeforeAStarter_EndsTheSentence(string text, int sentences) =>
        Assert.Equal(sentences, SentencesOf(text).Length);

    [Theory]
    [InlineData("„Wir gehen.“ He left.", "„Wir gehen.“")]
    [InlineData("«Nous partons.» She stayed.", "«Nous partons.»")]
    [InlineData("「We stay.」 They left.", "「We stay.」")]
    [InlineData("“We did not.” Nobody else spoke.", "“We did not.”")]
    public void Read_ClosingMarkOfAnyScript_BelongsToItsSentence(string text, string first) =>
        Assert.Equal(first, SentencesOf(text)[0]);

    [Theory]
    [InlineData(
        "TROOPS KILLED SIX PEOPLE IN THE NORTH. THE ARMY SAID THE MEN WERE REBELS. GEN. LOPEZ DID NOT COMMENT.",
        3)]
    [InlineData("1. Talks resume. 2. Prisoners go home. 3) Aid arrives.", 3)]
    [InlineData("Smoke rises over a hill near Homs on Friday. (Northern Wire/Sam Noor)\n\nBy Sam Noor", 3)]
    public void Read_CapitalsListsAndCaptions_AreSplit(string text, int sentences) =>
        Assert.Equal(sentences, SentencesOf(text).Length);

    private static string[] SentencesOf(string text)
    {
        var document = Reader.Read(text).Document;
        return [.. document.Sentences.Select(sentence => document[document.Cover(sentence)].ToString())];
    }
}
