using System.Collections.Immutable;
using Ceasewire.Text;

namespace Ceasewire.Extraction.Seams;

/// <summary>What of a sentence ties it to its neighbours, or shows that it has none.</summary>
internal sealed record SentenceProfile
{
    /// <summary>Stems of its nouns, verbs, adjectives and numbers, each once, with a token that bears it.</summary>
    public required ImmutableArray<ProfileTerm> Terms { get; init; }

    public required ImmutableArray<ProfileName> Names { get; init; }

    /// <summary>Stems of nouns after "the" and "this": what the reader is taken to know.</summary>
    public required ImmutableArray<string> Definites { get; init; }

    /// <summary>One bit a weekday, Sunday first.</summary>
    public required int Weekdays { get; init; }

    public required ProfileMarks Marks { get; init; }

    /// <summary>A pronoun whose antecedent must stand in an earlier sentence; null where there is none.</summary>
    public required int? Pronoun { get; init; }

    public bool Has(ProfileMarks mark) => (Marks & mark) != ProfileMarks.None;
}

internal readonly record struct ProfileTerm(string Stem, int Token);

/// <param name="Words">Its capitalised words in lower case; never empty.</param>
/// <param name="IsIntroduced">A title or an apposition tells who it is.</param>
internal readonly record struct ProfileName(
    ImmutableArray<string> Words, EntityKind Kind, bool IsIntroduced, TokenRange Range)
{
    public string Last => Words[^1];
}

[Flags]
internal enum ProfileMarks
{
    None = 0,

    /// <summary>"He said": a person who is named in an earlier sentence.</summary>
    PersonPronoun = 1,

    /// <summary>"They", "it", "this" before any noun.</summary>
    OtherPronoun = 2,

    /// <summary>"Meanwhile" at its start; "also", "another" in it.</summary>
    Connective = 4,

    /// <summary>It begins inside a quotation that an earlier sentence opened.</summary>
    InsideQuotation = 8,

    /// <summary>It begins with a quotation.</summary>
    Quoted = 16,

    /// <summary>"PARIS (AFP) -", "Sun 10 Jul 2016" at its start.</summary>
    Dateline = 32,

    /// <summary>"--AFP" at its end.</summary>
    Credit = 64,

    /// <summary>No finite verb, or nearly all words capitalised.</summary>
    TitleLike = 128,

    /// <summary>It names a person, or speaks of one by a pronoun.</summary>
    HasPerson = 256,

    /// <summary>"since 2011", "have been killed": what the reader is reminded of.</summary>
    Background = 512,

    /// <summary>"I", "we".</summary>
    FirstPerson = 1024,
}
