using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Store.Review;

/// <summary>What a reviewer says of a claim.</summary>
public enum Ruling
{
    /// <summary>The report says so.</summary>
    Accept,

    /// <summary>The report does not say so.</summary>
    Reject,

    /// <summary>It says so, but for the fields given.</summary>
    Amend,

    /// <summary>The reviewer takes the earlier decision back.</summary>
    Undo,
}

/// <summary>A decision as it is handed in.</summary>
/// <param name="Amended">Fields with their right values; empty but for <see cref="Ruling.Amend"/>.</param>
public sealed record Draft(
    string Claim, string Article, string Reviewer, Ruling Ruling, ImmutableArray<AmendedField> Amended);

/// <summary>A field of a claim as it should have been read.</summary>
/// <param name="Value">Null where it should be unknown.</param>
/// <param name="Words">The words of the report that say so; null where none were chosen.</param>
public sealed record AmendedField(string Field, string? Value, Quote? Words);

/// <summary>A stored decision.</summary>
/// <param name="Key">In the order in which they were made.</param>
/// <param name="At">UTC, "2026-03-04T05:06:07.890Z".</param>
public sealed record Decision(
    long Key,
    string Claim,
    string Article,
    string At,
    string Reviewer,
    Ruling Ruling,
    ImmutableArray<AmendedField> Amended);
