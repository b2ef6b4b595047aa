using Ceasewire.Extraction.Tests;
using Ceasewire.Language.Coreference;

namespace Ceasewire.Language.Tests.Coreference;

public sealed class ReferentTests
{
    [Theory]
    [InlineData("the/the/DET/det relief/relief/NOUN/compound council/council/NOUN/root", "council", nameof(Likeness.SameHeadNothingNew))]
    [InlineData("council/council/NOUN/root", "council", nameof(Likeness.Same))]
    [InlineData("the/the/DET/det road/road/NOUN/root", "council", nameof(Likeness.None))]
    public void Of_OneNoun_IsAsLikeAsItsWords(string first, string second, string likeness) =>
        Assert.Equal(
            likeness,
            Likenesses.Of(Mention($"{second}/{second}/NOUN/root").Wording, new(Mention(first))).ToString());

    [Theory]
    [InlineData("NRC", nameof(Likeness.Acronym))]
    [InlineData("NRA", nameof(Likeness.None))]
    public void Of_Initials_AreTheNameTheyStandFor(string acronym, string likeness)
    {
        var name = new Referent(Mention("North/North/PROPN/compound Relief/Relief/PROPN/compound Council/Council/PROPN/root"));

        Assert.Equal(likeness, Likenesses.Of(Mention($"{acronym}/{acronym}/PROPN/root").Wording, name).ToString());
    }

    [Theory]
    [InlineData("She/she/PRON/root", "Omar/Omar/PROPN/root/person", true)]
    [InlineData("He/he/PRON/root", "Omar/Omar/PROPN/root/person", false)]
    [InlineData("He/he/PRON/root", "ministry/ministry/NOUN/root", true)]
    [InlineData("It/it/PRON/root", "ministry/ministry/NOUN/root", false)]
    [InlineData("Omar/Omar/PROPN/root/person", "He/he/PRON/root", true)]
    [InlineData("He/he/PRON/root", "He/he/PRON/root", false)]
    public void IsExcluded_WhatCannotBeMeant_Is(string later, string earlier, bool isExcluded) =>
        Assert.Equal(isExcluded, Fitting.IsExcluded(Mention(later, 1), new(Mention(earlier))));

    [Fact]
    public void IsExcluded_OtherGivenName_IsAnotherPerson()
    {
        var anna = new Referent(Mention("Anna/Anna/PROPN/root/person Brandt/Brandt/PROPN/flat/person"));

        Assert.True(Fitting.IsExcluded(Mention("Lena/Lena/PROPN/root/person Brandt/Brandt/PROPN/flat/person", 1), anna));
        Assert.False(Fitting.IsExcluded(Mention("Brandt/Brandt/PROPN/root/person", 1), anna));
    }

    [Theory]
    [InlineData("compound", true)]
    [InlineData("nsubj", false)]
    public void IsExcluded_ManWhoIsOnlyPartOfAnotherNoun_Is(string relation, bool isExcluded)
    {
        var rebel = MentionReader.Read(Parsed.From($"""
            rebel  rebel  NOUN/NN  2 {relation}
            towns  town   NOUN/NNS 0 root
            """)).Single(mention => mention.Sort == Sort.Person);

        Assert.Equal(isExcluded, Fitting.IsExcluded(Mention("He/he/PRON/root", 1), new(rebel)));
    }

    /// <summary>The longest mention of a sentence whose words all hang on its root, after some others.</summary>
    private static Mention Mention(string words, int sentencesBefore = 0)
    {
        string[][] cells = [.. words.Split(' ').Select(word => word.Split('/'))];
        int root = Array.FindIndex(cells, cell => cell[3] == "root") + 1;
        var lines = cells.Select(cell =>
            $"{cell[0]} {cell[1]} {cell[2]} {(cell[3] == "root" ? 0 : root)} {cell[3]} {(cell.Length > 4 ? cell[4] : "")}");
        string before = string.Concat(Enumerable.Repeat("Yes yes INTJ 0 root\n\n", sentencesBefore));
        return MentionReader.Read(Parsed.From(before + string.Join('\n', lines)))[0];
    }
}
