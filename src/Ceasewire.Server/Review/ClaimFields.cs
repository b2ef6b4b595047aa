using System.Collections.Immutable;

namespace Ceasewire.Server.Review;

/// <summary>The fields of a claim that a reviewer may amend, with what they hold.</summary>
public static class ClaimFields
{
    private static readonly ImmutableArray<string> Types = Names<ClaimType>(type => Terms.Of(type));
    private static readonly ImmutableArray<string> Matters = ["", .. Names<Matter>(Terms.Of)];
    private static readonly ImmutableArray<string> Statuses = Names<ClaimStatus>(Terms.Of);

    public static ImmutableArray<ClaimField> Of(Records.Claim claim) =>
    [
        new("type", Terms.Of(claim.Type), Types),
        new("about", claim.About is { } matter ? Terms.Of(matter) : "", Matters),
        new("status", Terms.Of(claim.Status), Statuses),
        new("actors", Names(claim.Actors), []),
        new("recipients", Names(claim.Recipients), []),
        new("teller", claim.Attribution.IsEmpty ? "" : Terms.Of(claim.Attribution), []),
        new("time", claim.Time?.Edtf ?? "", []),
        new("place", claim.Place?.Name ?? "", []),
        new("figures", string.Join("; ", claim.Figures.Select(Terms.Of)), []),
        new("condition", claim.Condition?.Exact ?? "", []),
    ];

    private static string Names(ImmutableArray<Party> parties) => string.Join("; ", parties.Select(Terms.Of));

    private static ImmutableArray<string> Names<T>(Func<T, string> name)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(name)];
}

/// <summary>A field and what it holds; empty where that is unknown.</summary>
/// <param name="Choices">The values that it may take; empty where any words may stand.</param>
public sealed record ClaimField(string Name, string Value, ImmutableArray<string> Choices);
