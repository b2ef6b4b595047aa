using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// How much speaks for two tellings being of one happening: a point for each thing that they share, the more the rarer
/// it is. Weights and thresholds were set on reports of known happenings (docs/design/ledger.md).
/// </summary>
internal static class Likeness
{
    /// <summary>Enough within one report.</summary>
    public const double EnoughInReport = 3;

    /// <summary>Enough between reports.</summary>
    public const double Enough = 4;

    private const int CloseCharacters = 250;

    /// <summary>The two cannot be one happening: another day, another place, other victims.</summary>
    public static bool AreApart(Telling one, Telling other) =>
        one.Kind != other.Kind
        || (one.Days is { } days && other.Days is { } others && !days.Meets(others) && (days.IsSaid || others.IsSaid))
        || Site.Between(one.Site, other.Site) == Nearness.Apart
        || (one.AreVictimsArmed is { } armed && other.AreVictimsArmed is { } alsoArmed && armed != alsoArmed
            && !ShareCount(one, other));

    /// <summary>Between tellings of one report: what stands close together, or counts the same people.</summary>
    public static double InReport(Telling one, Telling other) =>
        Shared(one, other) + Closeness(one.Accounts[0].Claim, other.Accounts[0].Claim)
        + (Denies(one, other) || Denies(other, one) ? EnoughInReport : 0);

    /// <summary>Between tellings of different reports. A denial need not repeat what is counted.</summary>
    public static double Between(Telling one, Telling other) => Shared(one, other) + SameWords(one, other);

    private static double Shared(Telling one, Telling other) =>
        Days(one, other) + Places(one, other) + Counts(one, other)
        + (one.Victims.Intersect(other.Victims).Any() ? 1 : 0)
        + Actors(one, other);

    private static double Days(Telling one, Telling other) =>
        one.Days is not { IsSaid: true } days || other.Days is not { IsSaid: true } others ? 0.5
        : days.IsOneDay && others.IsOneDay ? 2
        : 1;

    private static double Places(Telling one, Telling other) =>
        Site.Between(one.Site, other.Site) switch
        {
            Nearness.Same => one.Site!.Precision is PlacePrecision.Country or PlacePrecision.Region ? 0.5 : 2,
            Nearness.Near => 1.5,
            Nearness.Nested => one.Site!.Precision == PlacePrecision.Country
            || other.Site!.Precision == PlacePrecision.Country
                ? 0.5
                : 1,
            _ => 0,
        };

    private static double Counts(Telling one, Telling other)
    {
        double best = 0;
        foreach (var count in one.Counts)
        {
            foreach (var second in other.Counts)
            {
                best = !count.IsLike(second) ? best : Math.Max(best, count.Low > Count.Common ? 3 : 1);
            }
        }

        return best;
    }

    private static bool ShareCount(Telling one, Telling other) => Counts(one, other) > 1;

    /// <summary>Different perpetrators are two versions of one happening, but speak against it.</summary>
    private static double Actors(Telling one, Telling other) =>
        one.Actors.IsEmpty || other.Actors.IsEmpty ? 0
        : one.Actors.Intersect(other.Actors).Any() ? 1
        : -1;

    private static bool Denies(Telling one, Telling other) =>
        one.Accounts[0].Claim.Denies is { } denied && denied == other.Accounts[0].Claim.Id;

    private static double Closeness(Claim one, Claim other) =>
        one.Quote.Start < other.Quote.End && other.Quote.Start < one.Quote.End ? 2
        : Math.Abs(one.Trigger.Start - other.Trigger.Start) <= CloseCharacters ? 1
        : 0;

    /// <summary>Copies of one text repeat its words.</summary>
    private static double SameWords(Telling one, Telling other) =>
        one.Accounts.Any(account => other.Accounts.Any(second =>
            account.Family == second.Family && account.Claim.Trigger.Exact == second.Claim.Trigger.Exact))
            ? 2
            : 0;
}
