using Ceasewire.Extraction.Tests;
using Ceasewire.Language.Coreference;
using Ceasewire.Text;

namespace Ceasewire.Language.Tests.Coreference;

public sealed class CoreferenceResolverTests
{
    [Fact]
    public void Resolve_PronounInsideReportedClause_IsTheTeller()
    {
        var analysis = Parsed.From("""
            Anna    Anna    PROPN 3 nsubj person
            Brandt  Brandt  PROPN 1 flat person
            said    say     VERB  0 root
            she     she     PRON  5 nsubj
            left    leave   VERB  3 ccomp
            .       .       PUNCT 3 punct
            """);

        Assert.Equal("Anna Brandt", NameOf(analysis, "she"));
    }

    [Fact]
    public void Resolve_PronounOfTheOtherGender_StaysUnresolved()
    {
        var analysis = Parsed.From("""
            Anna    Anna    PROPN 3 nsubj person
            Brandt  Brandt  PROPN 1 flat person
            said    say     VERB  0 root
            he      he      PRON  5 nsubj
            left    leave   VERB  3 ccomp
            .       .       PUNCT 3 punct
            """);

        Assert.Null(NameOf(analysis, "he"));
    }

    [Fact]
    public void Resolve_NextSentenceOfTheSameSpeaker_IsHis()
    {
        var analysis = Parsed.From("""
            Omar    Omar    PROPN 2 nsubj person
            said    say     VERB  0 root
            it      it      PRON  4 nsubj
            rained  rain    VERB  2 ccomp
            .       .       PUNCT 2 punct

            He      he      PRON  2 nsubj
            said    say     VERB  0 root
            roads   road    NOUN  4 nsubj
            closed  close   VERB  2 ccomp
            .       .       PUNCT 2 punct
            """);

        Assert.Equal("Omar", NameOf(analysis, "He"));
    }

    [Fact]
    public void Resolve_TwoMenInOneClause_IsRefused()
    {
        var analysis = Parsed.From("""
            Omar    Omar    PROPN 2 nsubj person
            told    tell    VERB  0 root
            Karim   Karim   PROPN 2 iobj person
            he      he      PRON  6 nsubj
            would   will    AUX   6 aux
            leave   leave   VERB  2 ccomp
            .       .       PUNCT 2 punct
            """);

        Assert.Null(NameOf(analysis, "he"));
    }

    [Theory]
    [InlineData("Brandt", "Anna Brandt")]
    [InlineData("Karim", null)]
    public void Resolve_Surname_IsTheFullNameBeforeIt(string surname, string? expected)
    {
        var analysis = Parsed.From($"""
            Anna    Anna    PROPN 3 nsubj person
            Brandt  Brandt  PROPN 1 flat person
            left    leave   VERB  0 root
            .       .       PUNCT 3 punct

            {surname} {surname} PROPN 2 nsubj person
            stayed  stay    VERB  0 root
            .       .       PUNCT 2 punct
            """);

        var name = CoreferenceResolver.Resolve(analysis).NameOf(4);

        Assert.Equal(expected, name is { } words ? analysis.Document[analysis.Document.Cover(words)].ToString() : null);
    }

    [Fact]
    public void Resolve_It_IsTheBodyThatSpoke()
    {
        var analysis = Parsed.From("""
            The       the       DET   2 det
            ministry  ministry  NOUN  3 nsubj
            said      say       VERB  0 root
            it        it        PRON  5 nsubj
            opened    open      VERB  3 ccomp
            .         .         PUNCT 3 punct
            """);

        Assert.Equal("The ministry", NameOf(analysis, "it"));
    }

    private static string? NameOf(Analysis analysis, string pronoun)
    {
        int token = Enumerable.Range(0, analysis.Count).First(i => analysis.Form(i).SequenceEqual(pronoun));
        return CoreferenceResolver.Resolve(analysis).NameOf(token) is { } words
            ? analysis.Document[analysis.Document.Cover(words)].ToString()
            : null;
    }
}
