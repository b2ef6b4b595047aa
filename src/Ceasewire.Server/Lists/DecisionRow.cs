using Ceasewire.Store.Review;

namespace Ceasewire.Server.Lists;

/// <summary>A decision as one line of a list.</summary>
/// <param name="Amended">"status: negated; place: Aleppo".</param>
public sealed record DecisionRow(
    long Key, string At, string Reviewer, string Ruling, string Claim, string Article, string Amended)
{
    public static DecisionRow Of(Decision decision) => new(
        decision.Key,
        decision.At,
        decision.Reviewer,
        Terms.Of(decision.Ruling),
        decision.Claim,
        decision.Article,
        AmendedOf(decision));

    public static string AmendedOf(Decision decision) =>
        string.Join("; ", decision.Amended.Select(field => $"{field.Field}: {field.Value ?? "unknown"}"));
}
