using System.Collections.Immutable;

namespace Ceasewire.Records;

/// <summary>All that one report says, and what a reader must know before trusting it.</summary>
public sealed record Reading(ArticleRecord Article, ImmutableArray<Notice> Notices, ImmutableArray<Claim> Claims)
{
    public const string FormatName = "ceasewire.reading/1";

    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public string Format => FormatName;
}

/// <summary>
/// The report that was read. <see cref="Id"/> is "sha256:" and the hash of its text in UTF-8; <see cref="Length"/>
/// counts code points.
/// </summary>
public sealed record ArticleRecord(
    string Name,
    string Id,
    string? Title,
    string? Url,
    string? Outlet,
    string Language,
    int Length,
    Publication Published,
    string Model,
    string Lexicon);

/// <summary>
/// When the report appeared, as an EDTF date (null where unknown), how that is known, and the words it rests on.
/// </summary>
public sealed record Publication(string? Edtf, PublicationBasis Basis, ImmutableArray<Quote> Quotes);

/// <summary>How a publication date is known.</summary>
public enum PublicationBasis
{
    Given,
    Dateline,
    Inferred,
    Unknown,
}

/// <summary>A passage that must not be trusted as it stands, and why.</summary>
public sealed record Notice(NoticeKind Kind, Quote Quote, string Why);

public enum NoticeKind
{
    OrphanSpeaker,
    Caption,
    Stitched,
    Repeated,
    Boilerplate,
    Undated,

    /// <summary>The report is not in English, and was not read.</summary>
    Language,

    /// <summary>The text is only the beginning or a summary of the report.</summary>
    Incomplete,
}
