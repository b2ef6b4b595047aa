using System.Collections.Immutable;

namespace Ceasewire.Ledger.Changes;

/// <summary>A change as JSON: claims stand once, the rest names them by their ids.</summary>
/// <param name="Earlier">Ids of the claims on which the earlier state rests.</param>
/// <param name="Added">Ids of the claims that change it.</param>
public sealed record ChangeRecord(
    ChangeKind Kind,
    ChangeSubject Subject,
    string Of,
    string Heading,
    string? Before,
    string? After,
    ImmutableArray<string> Earlier,
    ImmutableArray<string> Added,
    ImmutableArray<ToldClaim> Claims)
{
    public const string FormatName = "ceasewire.change/1";

    [System.Text.Json.Serialization.JsonPropertyOrder(-1)]
    public string Format => FormatName;

    public static ChangeRecord From(Change change) => new(
        change.Kind,
        change.Subject,
        change.Of,
        change.Heading,
        change.Before,
        change.After,
        [.. change.Earlier.Select(account => account.Claim.Id)],
        [.. change.Added.Select(account => account.Claim.Id)],
        [.. change.Earlier.Concat(change.Added).DistinctBy(AccountKey.Of).Select(ToldClaim.Of)]);
}
