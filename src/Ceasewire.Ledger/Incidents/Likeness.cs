using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// How much speaks for two tellings being of one happening: a point for each thing that they share, the more the rarer
/// it is. Weights and thresholds were set on reports of known happenings (docs/design/ledger.md).
/// </summary>
internal static class Likeness
{
    /// <summary>Enough within one report.</summary>
    public const double EnoughInReport = 2.5;

    /// <summary>Enough between reports.</summary>
    public const double Enough = 4;

    private const int CloseCharacters = 250;

    /// <summary>" and ", ", while ": what stands between two clauses of one sentence.</summary>
    private const int ClauseCharacters = 10;

    /// <summary>What the tellings themselves must share.</summary>
    private const double LeastOwn = 0.5;

    /// <summary>Reports of one happening have this much of their words in common, or more.</summary>
    private const double SameStory = 0.25;

    /// <summary>What the reports' words say, and where more of them in common says no more.</summary>
    private const double StoryWeight = 2.5, MostStory = 2;

    /// <summary>Reports so much alike are of one happening, where each tells first of it.</summary>
    private const double SameReports = 0.25;

    /// <summary>The same for news of the days after, with what the claims share and without.</summary>
    private const double Follows = 0.15, FollowsAlone = 0.2, StoryScale = 10;

    /// <summary>The two cannot be one happening: another day, another place, other victims, another's denial.</summary>
    public static bool AreApart(Telling one, Telling other) =>
        (one.Days is { } days && other.Days is { } others && !days.Meets(others) && (days.IsSaid || others.IsSaid))
        || AreApartOnOneDay(one, other)
        || (one.IsAsserted != other.IsAsserted && Actors(one, other) < 0);

    /// <summary>Whatever their days: other places, or other victims.</summary>
    public static bool AreApartOnOneDay(Telling one, Telling other) =>
        one.Kind != other.Kind
        || Site.Between(one.Site, other.Site) == Nearness.Apart
        || (one.AreVictimsArmed is { } armed && other.AreVictimsArmed is { } alsoArmed && armed != alsoArmed
            && !ShareCount(one, other));

    /// <summary>Between tellings of one report: what stands close together, or counts the same people.</summary>
    public static double InReport(Telling one, Telling other) =>
        Shared(one, other) + Closeness(one.Accounts[0].Claim, other.Accounts[0].Claim)
        + (Denies(one, other) || Denies(other, one) ? EnoughInReport : 0);

    /// <summary>
    /// Between tellings of different reports. That the reports are alike says nothing by itself: they may tell of
    /// several happenings.
    /// </summary>
    public static double Between(Telling one, Telling other)
    {
        var (own, story) = (Own(one, other), Story(one, other));
        return own >= LeastOwn || (story >= SameReports && one.IsLead && other.IsLead)
            ? own + Days(one, other) + (StoryWeight * Math.Min(MostStory, story / SameStory))
            : 0;
    }

    /// <summary>
    /// For a happening that some reports date by their publication alone: whether others' is the one that they follow.
    /// Of one report it was decided there what is one.
    /// </summary>
    public static double Following(Telling one, Telling other)
    {
        if (AreApartOnOneDay(one, other) || Story(one, other) is var story && story < Follows
            || one.Accounts.Any(account => other.Accounts.Any(second => second.Report.Id == account.Report.Id)))
        {
            return 0;
        }

        double own = Own(one, other);
        return own >= LeastOwn || (story >= FollowsAlone && one.IsLead && other.IsLead)
            ? own + (StoryScale * story)
            : 0;
    }

    private static double Own(Telling one, Telling other) =>
        Places(one, other) + Counts(one, other) + Victims(one, other) + Actors(one, other)
        + (2 * one.Words.Likeness(other.Words));

    private static double Shared(Telling one, Telling other) =>
        Days(one, other) + Places(one, other) + Counts(one, other) + Victims(one, other) + Actors(one, other);

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

    private static double Victims(Telling one, Telling other) => one.Victims.Intersect(other.Victims).Any() ? 1 : 0;

    private static bool ShareCount(Telling one, Telling other) => Counts(one, other) > 1;

    /// <summary>Different perpetrators are two versions of one happening, but speak against it.</summary>
    private static double Actors(Telling one, Telling other) =>
        one.Actors.IsEmpty || other.Actors.IsEmpty ? 0
        : one.Actors.Intersect(other.Actors).Any() ? 1
        : -1;

    private static bool Denies(Telling one, Telling other) =>
        one.Accounts[0].Claim.Denies is { } denied && denied == other.Accounts[0].Claim.Id;

    private static double Closeness(Claim one, Claim other) =>
        Gap(one.Quote, other.Quote) switch
        {
            <= 0 => 2,
            <= ClauseCharacters => 1.5,
            <= CloseCharacters => 1,
            _ => 0,
        }
        + (TellerOf(one) is { } teller && teller == TellerOf(other) ? 0.5 : 0);

    /// <summary>Characters between two passages; none or less where they overlap.</summary>
    private static int Gap(Quote one, Quote other) => Math.Max(one.Start, other.Start) - Math.Min(one.End, other.End);

    private static string? TellerOf(Claim claim) => claim.Attribution is [.., { By: { } by }] ? Terms.Of(by) : null;

    /// <summary>How much the reports have in common: 0 to 1.</summary>
    private static double Story(Telling one, Telling other) =>
        one.Gists.Average(gist => other.Gists.Average(gist.Likeness));
}
