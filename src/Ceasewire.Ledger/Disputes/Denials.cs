using Ceasewire.Records;

namespace Ceasewire.Ledger.Disputes;

/// <summary>
/// "Russia denied bombing the convoy": what a party contradicts, beside the accounts that say so: of the same side, in
/// the same report, or of those days about the same place or victims.
/// </summary>
internal static class Denials
{
    public static IEnumerable<Dispute> Find(IReadOnlyList<Account> accounts)
    {
        var asserted = accounts.Where(account => account.IsAsserted).ToLookup(account => account.Claim.Type);
        return accounts.Where(account => account.Claim.Status == ClaimStatus.Denied)
            .Select(denial => new Dispute(
                DisputeKind.Denial,
                Subject(denial),
                [
                    new("denied", [denial]),
                    .. Versions([.. asserted[denial.Claim.Type].Where(account => IsAbout(account, denial))]),
                ]));
    }

    private static IEnumerable<Version> Versions(Account[] asserted) =>
        asserted.Length == 0 ? [] : [new("claimed", [.. asserted])];

    private static bool IsAbout(Account account, Account denial) =>
        account.Origin != denial.Origin
        && account.Claim.About == denial.Claim.About
        && Incidents.MayBeOne(account, denial)
        && Incidents.NameOneSide(account.Claim.Actors, denial.Claim.Actors)
        && (account.Report == denial.Report
            || (Incidents.ArePublishedTogether(account, denial)
                && ((account.PlaceKey is not null && account.PlaceKey == denial.PlaceKey)
                    || Incidents.NameOneSide(account.Claim.Recipients, denial.Claim.Recipients))));

    private static string Subject(Account denial)
    {
        string actors = string.Join(", ", denial.Claim.Actors.Select(Terms.Of));
        return $"{actors} “{denial.Claim.Trigger.Exact}”".Trim();
    }
}
