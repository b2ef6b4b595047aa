using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>
/// "Ankara denied that it had offered talks": what a party contradicts that is said, not done, beside the accounts that
/// say so: the one that the report links, or those of the same side in the same report, or of those days about the same
/// place or people. Denials of happenings are found with their incident.
/// </summary>
internal static class Denials
{
    private const int DaysTogether = 7;

    /// <summary>No week.</summary>
    private const int InReport = -1;

    public static IEnumerable<Dispute> Find(IReadOnlyList<Account> accounts) => Of([.. DenialsOf(accounts)], accounts);

    /// <summary>Denials that are among the added accounts, that copies of theirs print, or that may be about them.</summary>
    public static IEnumerable<Dispute> Near(IReadOnlyList<Account> added, IReadOnlyList<Account> accounts)
    {
        var families = DenialsOf(added).Select(denial => denial.Family).ToHashSet(StringComparer.Ordinal);
        var asserted = added.Where(account => account.IsAsserted).SelectMany(Where).ToHashSet();
        return Of(
            [
                .. DenialsOf(accounts).Where(denial =>
                    families.Contains(denial.Family) || WhereAbout(denial).Any(asserted.Contains)),
            ],
            accounts);
    }

    private static IEnumerable<Account> DenialsOf(IEnumerable<Account> accounts) => accounts
        .Where(account => account.Claim.Status == ClaimStatus.Denied && HappeningKinds.Of(account.Claim) is null);

    /// <param name="accounts">Among which are those that the denials are about.</param>
    private static IEnumerable<Dispute> Of(Account[] denials, IReadOnlyList<Account> accounts)
    {
        var types = denials.Select(denial => denial.Claim.Type).ToHashSet();
        var reports = denials.Select(denial => denial.Report.Id).ToHashSet(StringComparer.Ordinal);
        var wanted = denials.SelectMany(WhereAbout).ToHashSet();
        var weeks = wanted.Select(where => where.Week).ToHashSet();
        var asserted = accounts.Select((account, at) => (account, at))
            .Where(x => x.account.IsAsserted && types.Contains(x.account.Claim.Type))
            .Where(x => reports.Contains(x.account.Report.Id)
                || (TryPublished(x.account, out var day) && weeks.Contains(Week(day.DayNumber))))
            .SelectMany(x => Where(x.account).Where(wanted.Contains).Select(where => (where, x)))
            .ToLookup(x => x.where, x => x.x);
        return denials.Select(denial => new Dispute(
            DisputeKind.Denial,
            Subject(denial),
            [
                new("denied", [denial]),
                .. Versions(
                [
                    .. WhereAbout(denial)
                        .SelectMany(where => asserted[where])
                        .DistinctBy(x => x.at)
                        .Where(x => IsAbout(x.account, denial))
                        .OrderBy(x => x.at)
                        .Select(x => x.account),
                ]),
            ]));
    }

    /// <summary>Where an account is looked for: in its report; and by whose act it is, and when that was published.</summary>
    private static IEnumerable<(ClaimType Type, string Key, int Week)> Where(Account account) =>
        OfSides(account, TryPublished(account, out var day) ? [Week(day.DayNumber)] : []);

    /// <summary>Where the accounts are that a denial can be about.</summary>
    private static IEnumerable<(ClaimType Type, string Key, int Week)> WhereAbout(Account denial) =>
        OfSides(
            denial,
            TryPublished(denial, out var day)
                ? [Week(day.DayNumber - DaysTogether), Week(day.DayNumber), Week(day.DayNumber + DaysTogether)]
                : []);

    private static IEnumerable<(ClaimType Type, string Key, int Week)> OfSides(Account account, int[] weeks) =>
        account.Claim.Actors
            .Select(actor => Side.Of(actor).Key)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(side => weeks.Select(week => (account.Claim.Type, side, week)))
            .Append((account.Claim.Type, account.Report.Id, InReport));

    private static int Week(int day) => day / DaysTogether;

    private static IEnumerable<Version> Versions(Account[] asserted) =>
        asserted.Length == 0 ? [] : [new("claimed", [.. asserted])];

    private static bool IsAbout(Account account, Account denial) =>
        IsLinked(account, denial)
        || (account.Origin != denial.Origin
            && account.Claim.About == denial.Claim.About
            && MayBeEqual(account.Day, denial.Day)
            && MayBeEqual(account.PlaceKey, denial.PlaceKey)
            && Parties.NameOneSide(account.Claim.Actors, denial.Claim.Actors)
            && (account.Report == denial.Report
                || (ArePublishedTogether(account, denial)
                    && ((account.PlaceKey is not null && account.PlaceKey == denial.PlaceKey)
                        || Parties.NameOneSide(account.Claim.Recipients, denial.Claim.Recipients)))));

    private static bool IsLinked(Account account, Account denial) =>
        account.Report == denial.Report && account.Claim.Id == denial.Claim.Denies;

    /// <summary>
    /// Both reports are dated, and appeared within a week of each other: what is denied was said shortly before.
    /// </summary>
    private static bool ArePublishedTogether(Account one, Account other) =>
        TryPublished(one, out var first) && TryPublished(other, out var second)
        && Math.Abs(first.DayNumber - second.DayNumber) <= DaysTogether;

    private static bool TryPublished(Account account, out DateOnly day) =>
        IsoDate.TryDay(account.Published, out day);

    private static bool MayBeEqual(string? one, string? other) => one is null || other is null || one == other;

    private static string Subject(Account denial)
    {
        string actors = string.Join(", ", denial.Claim.Actors.Select(Terms.Of));
        return $"{actors} “{denial.Claim.Trigger.Exact}”".Trim();
    }
}
