using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>Accounts of one thing made into one line.</summary>
internal static class Merging
{
    /// <summary>One line for each different text, time and place among the accounts, by time.</summary>
    public static ImmutableArray<Line> Lines(IEnumerable<Account> accounts, Func<Account, string> text) =>
    [
        .. accounts.GroupBy(account => (Text: text(account), account.When, account.PlaceKey))
            .OrderBy(line => line.Min(account => account.SortKey), StringComparer.Ordinal)
            .ThenBy(line => line.Key.Text, StringComparer.Ordinal)
            .ThenBy(line => line.Key.PlaceKey, StringComparer.Ordinal)
            .Select(line => Line(line.Key.Text, [.. line])),
    ];

    /// <param name="accounts">At least one; the first gives the time and the place.</param>
    public static Line Line(string text, IReadOnlyList<Account> accounts) =>
        Line(text, [.. accounts.Select(account => (account, account.Claim.Trigger))]);

    /// <param name="accounts">Each with the words that its citation must hold.</param>
    public static Line Line(string text, IReadOnlyList<(Account Account, Quote Focus)> accounts) => new(
        accounts[0].Account.When,
        text,
        accounts[0].Account.Claim.Place?.Name,
        accounts.Select(x => x.Account.Origin).Distinct(StringComparer.Ordinal).Count(),
        Citations(accounts));

    /// <summary>Equal words of equal tellers are cited once, with every place where they stand.</summary>
    private static ImmutableArray<Citation> Citations(IEnumerable<(Account Account, Quote Focus)> accounts) =>
        [
            .. accounts
                .Select(x => (account: x.Account, words: Excerpt.Of(x.Account.Report.Text, x.Account.Claim, x.Focus)))
                .GroupBy(cited =>
                    (
                        cited.words.Exact,
                        Teller: cited.account.Claim.Attribution is { IsEmpty: false } chain ? Terms.Of(chain) : ""))
                .Select(citation => new Citation(
                    citation.Key.Exact,
                    citation.Key.Teller,
                    [
                        .. citation
                            .Select(cited => new Location(
                                cited.account.Report.Name,
                                cited.words.Start,
                                cited.words.End))
                            .Distinct(),
                    ])),
        ];
}
