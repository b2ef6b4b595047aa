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

    [Fact]
    public void Resolve_SpeakerNamedOnlyLater_StaysAnOrphan()
    {
        var analysis = Parsed.From("""
            He      he      PRON  2 nsubj
            said    say     VERB  0 root
            roads   road    NOUN  4 nsubj
            closed  close   VERB  2 ccomp
            .       .       PUNCT 2 punct

            Omar    Omar    PROPN 2 nsubj person
            left    leave   VERB  0 root
            .       .       PUNCT 2 punct
            """);

        Assert.Null(NameOf(analysis, "He"));
    }

    [Fact]
    public void Resolve_Acronym_IsTheNameBeforeIt()
    {
        var analysis = Parsed.From("""
            The      the      DET   4 det
            North    North    PROPN 4 compound organization
            Relief   Relief   PROPN 4 compound organization
            Council  Council  PROPN 8 nsubj organization
            (        (        PUNCT 6 punct
            NRC      NRC      PROPN 4 appos organization
            )        )        PUNCT 6 punct
            left     leave    VERB  0 root
            .        .        PUNCT 8 punct
            """);

        Assert.Equal("The North Relief Council", NameOf(analysis, "NRC"));
    }

    [Fact]
    public void Resolve_RelativePronoun_IsTheNounItsClauseHangsOn()
    {
        var analysis = Parsed.From("""
            the       the      DET   2 det
            fighters  fighter  NOUN/NNS 5 nsubj
            who       who      PRON  4 nsubj
            fled      flee     VERB  2 acl:relcl
            spoke     speak    VERB  0 root
            .         .        PUNCT 5 punct
            """);

        Assert.Equal("the fighters", NameOf(analysis, "who"));
    }

    [Fact]
    public void Resolve_SpeakerDescribedJustBefore_GoesOnSpeaking()
    {
        var analysis = Parsed.From("""
            A          a          DET   2 det
            spokesman  spokesman  NOUN/NN 3 nsubj
            said       say        VERB  0 root
            it         it         PRON  5 nsubj
            rained     rain       VERB  3 ccomp
            .          .          PUNCT 3 punct

            He         he         PRON  2 nsubj
            said       say        VERB  0 root
            roads      road       NOUN/NNS 4 nsubj
            closed     close      VERB  2 ccomp
            .          .          PUNCT 2 punct
            """);

        Assert.Equal("A spokesman", NameOf(analysis, "He"));
    }

    private static string? NameOf(Analysis analysis, string pronoun)
    {
        int token = Enumerable.Range(0, analysis.Count).First(i => analysis.Form(i).SequenceEqual(pronoun));
        return CoreferenceResolver.Resolve(analysis).NameOf(token) is { } words
            ? analysis.Document[analysis.Document.Cover(words)].ToString()
            : null;
    }
}
