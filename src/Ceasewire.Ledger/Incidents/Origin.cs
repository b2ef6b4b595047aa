using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// An independent source of an incident: a teller, or a family of reports that speak in their own voice. However often
/// it is repeated, it counts once.
/// </summary>
/// <param name="Key">As in <see cref="Account.Origin"/>.</param>
/// <param name="Name">The teller's name, or the outlets that print the family.</param>
/// <param name="Side">"SYR GOV"; empty where the source stands for nobody known.</param>
/// <param name="IsAgainstInterest">A party admits what speaks against itself: its own loss, or its own attack on people
/// who bear no arms.</param>
/// <param name="IsAsserting">False where it only denies.</param>
public sealed record Origin(
    string Key,
    string Name,
    string Side,
    bool IsAgainstInterest,
    bool IsAsserting,
    ImmutableArray<Account> Accounts)
{
    /// <summary>The sources behind accounts, those that assert first, then by key.</summary>
    public static ImmutableArray<Origin> Of(IEnumerable<Account> accounts) =>
    [
        .. accounts.GroupBy(account => account.Origin, StringComparer.Ordinal)
            .Select(origin => Of(origin.Key, [.. origin]))
            .OrderByDescending(origin => origin.IsAsserting)
            .ThenBy(origin => origin.Key, StringComparer.Ordinal),
    ];

    private static Origin Of(string key, ImmutableArray<Account> accounts) => new(
        key,
        NameOf(accounts),
        Teller(accounts[0]) is { } teller ? Ledger.Side.Of(teller).Code : "",
        accounts.Any(account => Teller(account) is { } side && IsAgainst(Ledger.Side.Of(side), account)),
        accounts.Any(account => account.IsAsserted),
        accounts);

    private static string NameOf(ImmutableArray<Account> accounts) => Teller(accounts[0]) is { } teller
        ? Terms.Of(teller)
        : string.Join(", ", accounts
            .SelectMany(account => account.Report.Printings)
            .Select(printing => printing.Outlet ?? printing.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal));

    private static Party? Teller(Account account) =>
        account.Claim.Attribution is [.., { By: { } by, Orphan: false }] && Terms.Of(by).Length > 0 ? by : null;

    private static bool IsAgainst(Side teller, Account account) =>
        account is { IsAsserted: true, Claim.Type: ClaimType.Assault or ClaimType.Toll or ClaimType.Retreat }
        && (
            Suffers(teller, account.Claim)
            || (account.Claim.Type != ClaimType.Retreat && AttacksUnarmed(teller, account.Claim)));

    /// <summary>An army that tells of its own dead, or of its own withdrawal.</summary>
    private static bool Suffers(Side teller, Claim claim) =>
        claim.Type == ClaimType.Retreat
            ? claim.Actors.Any(actor => Stands(teller, actor))
            : claim.Recipients.Any(victim => Parties.IsArmed(victim) == true && Stands(teller, victim));

    private static bool AttacksUnarmed(Side teller, Claim claim) =>
        claim.Actors.Any(actor => Stands(teller, actor))
        && claim.Recipients.Any(victim => Parties.IsArmed(victim) == false);

    /// <summary>A government speaks for its army.</summary>
    private static bool Stands(Side teller, Party party) =>
        Ledger.Side.Of(party) is var side
        && (
            side.Key == teller.Key
            || (IsState(side.Code) && IsState(teller.Code) && side.Code[..3] == teller.Code[..3]));

    private static bool IsState(string code) =>
        code.EndsWith(" GOV", StringComparison.Ordinal) || code.EndsWith(" MIL", StringComparison.Ordinal);
}
