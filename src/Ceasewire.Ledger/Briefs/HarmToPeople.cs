using System.Collections.Immutable;
using Ceasewire.Records;

namespace Ceasewire.Ledger.Briefs;

/// <summary>The dead, the hurt, the displaced and the evacuated, with each teller's figure.</summary>
internal static class HarmToPeople
{
    public static Section Of(ImmutableArray<Account> accounts)
    {
        var counted = accounts.SelectMany(account =>
            account.Claim.Figures.Where(IsHarm).Select(figure => (account, figure, text: Text(account.Claim, figure))));
        var uncounted = accounts
            .Where(account => account.Claim.Type == ClaimType.Toll && !account.Claim.Figures.Any(IsHarm))
            .ToArray();
        return new(
            "Harm to people and evacuations",
            [
                .. counted.GroupBy(x => x.figure.What)
                    .OrderBy(kind => kind.Key)
                    .Select(kind => new Group(kind.Key.ToString(), Lines([.. kind]))),
                .. uncounted.Length > 0
                    ? [new Group("No figure given", Merging.Lines(uncounted, account => Phrases.Act(account.Claim)))]
                    : (Group[])[],
            ]);
    }

    private static bool IsHarm(Figure figure) =>
        figure.What is not (FigureKind.Share or FigureKind.Duration or FigureKind.Other or FigureKind.Troops);

    /// <summary>"31 killed: civilians".</summary>
    private static string Text(Claim claim, Figure figure)
    {
        string victims = Phrases.Names(claim.Recipients);
        return Terms.Of(figure) + (victims.Length > 0 ? $": {victims}" : "");
    }

    private static ImmutableArray<Line> Lines((Account Account, Figure Figure, string Text)[] counted) =>
    [
        .. counted.GroupBy(x => (Text: x.Text + Phrases.Status(x.Account.Claim), x.Account.When, x.Account.PlaceKey))
            .OrderBy(line => line.Min(x => x.Account.SortKey), StringComparer.Ordinal)
            .ThenBy(line => line.Key.Text, StringComparer.Ordinal)
            .ThenBy(line => line.Key.PlaceKey, StringComparer.Ordinal)
            .Select(line => Merging.Line(line.Key.Text, [.. line.Select(x => (x.Account, x.Figure.Quote)).Distinct()])),
    ];
}
