using Ceasewire.Store.Review;

namespace Ceasewire.Server.Review;

/// <summary>A field of a claim as a reviewer says that it should be.</summary>
/// <param name="Value">"unknown" where it should hold nothing.</param>
/// <param name="Original">What was read.</param>
/// <param name="Words">Those of the report that say so; null where none were chosen.</param>
public sealed record Amendment(string Reviewer, string Field, string Value, string Original, string? Words)
{
    private const string Unknown = "unknown";

    /// <summary>All that stand, by reviewer.</summary>
    public static IEnumerable<Amendment> Of(Records.Claim claim, DecisionBook book) =>
        book.Of(claim.Id)
            .Where(decision => decision.Ruling == Ruling.Amend)
            .SelectMany(decision => decision.Amended.Select(field => new Amendment(
                decision.Reviewer,
                field.Field,
                field.Value ?? Unknown,
                ClaimFields.Of(claim).FirstOrDefault(known => known.Name == field.Field)?.Value is { Length: > 0 } read
                    ? read
                    : Unknown,
                field.Words?.Exact)));

    /// <summary>"ada: place Homs (read as Aleppo)": for lists.</summary>
    public static string Text(Records.Claim claim, DecisionBook book) => string.Join(
        "; ",
        Of(claim, book).Select(amendment =>
            $"{amendment.Reviewer}: {amendment.Field} {amendment.Value} (read as {amendment.Original})"));
}
