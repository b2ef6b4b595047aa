using System.Collections.Immutable;

namespace Ceasewire.Records;

/// <summary>What the language stages found, whether or not a claim uses it.</summary>
public sealed record Annotation(
    ArticleRecord Article,
    ImmutableArray<SentenceRecord> Sentences,
    ImmutableArray<TokenRecord> Tokens,
    ImmutableArray<EntityRecord> Entities,
    ImmutableArray<ImmutableArray<Quote>> Chains,
    ImmutableArray<TimeRecord> Times,
    ImmutableArray<PlaceRecord> Places,
    ImmutableArray<AttributionRecord> Attributions,
    ImmutableArray<ActRecord> Acts,
    ImmutableArray<SeamRecord> Seams)
{
    public const string FormatName = "ceasewire.annotation/1";

    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public string Format => FormatName;
}

public sealed record SentenceRecord(int Start, int End);

/// <summary>A syntactic word; <see cref="Head"/> is an index into the article's tokens, null for a root.</summary>
public sealed record TokenRecord(
    int Start, int End, string Lemma, string Upos, string Xpos, int? Head, string Rel, string? Feats, int Sentence);

public sealed record EntityRecord(Quote Quote, string Kind, Party? Party);

/// <summary>A TIMEX3: <see cref="Timex"/> is DATE, TIME, DURATION or SET.</summary>
public sealed record TimeRecord(Quote Quote, string Timex, string? Value, string? Edtf);

/// <summary><see cref="Role"/> is "literal", "metonym", "demonym" or "in-name".</summary>
public sealed record PlaceRecord(
    Quote Quote,
    string Role,
    int? Geonames,
    string? Country,
    double? Latitude,
    double? Longitude,
    PlacePrecision Precision);

public sealed record AttributionRecord(
    Quote? Source,
    Quote? Cue,
    ImmutableArray<Quote> Content,
    Manner Manner,
    bool Orphan);

/// <summary>
/// Where the parts of two reports seem to be run together: <see cref="Quote"/> is the sentence that begins the second.
/// </summary>
public sealed record SeamRecord(Quote Quote, double Likelihood, string Why);

/// <summary>An act, or a predicate that names no act of ours: then <see cref="Type"/> is null.</summary>
public sealed record ActRecord(Quote Trigger, ClaimType? Type, ClaimStatus Status, CertaintyRecord Certainty);

/// <summary>
/// How certain an act is said to be, from -3 (it is not) over 0 (open) to 3 (it is): to have happened by then, and to
/// be so at any time.
/// </summary>
public sealed record CertaintyRecord(double Happened, double Sure);
