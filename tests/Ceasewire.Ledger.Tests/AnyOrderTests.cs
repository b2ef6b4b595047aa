using System.Collections.Immutable;
using System.Text;
using Ceasewire.Ledger.Control;
using Ceasewire.Ledger.Truces;
using FsCheck;
using FsCheck.Fluent;

namespace Ceasewire.Ledger.Tests;

/// <summary>Whatever is told, and in whatever order it arrives, the ledger says the same.</summary>
public sealed class AnyOrderTests
{
    private const int Ledgers = 100;

    [Fact]
    public void Find_AnyOrderOfArrival_GivesTheSame() => Prop.ForAll(
        AnyClaims.Claims.ListOf(24).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        told =>
        {
            var accounts = AnyClaims.Accounts(told.Item1);
            var shuffled = accounts.ToArray();
            new Random(told.Item2).Shuffle(shuffled);
            return Everything([.. shuffled]) == Everything(accounts);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Ledgers));

    [Fact]
    public void Find_OfASelection_GivesThoseOfAllThatItHolds() => Prop.ForAll(
        AnyClaims.Claims.ListOf(24).Zip(Gen.Elements("Aleppo", "Homs", "SYR", null)).ToArbitrary(),
        told =>
        {
            var accounts = AnyClaims.Accounts(told.Item1);
            var selection = new Selection(told.Item2, "SYR REB", null, new(2016, 11, 1));
            return Written(TruceFinder.Find(accounts, selection))
                == Written(TruceFinder.Find(accounts).Where(truce => Asked.Holds(selection, truce)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Ledgers));

    /// <summary>All that is said of truces and control, written out.</summary>
    private static string Everything(ImmutableArray<Account> accounts) =>
        Written(TruceFinder.Find(accounts)) + Written(ControlFinder.Find(accounts));

    private static string Written(IEnumerable<TruceProcess> truces)
    {
        var text = new StringBuilder();
        foreach (var truce in truces)
        {
            text.AppendJoin('\n', truce.Id, Day(truce.First), Day(truce.Last), truce.Around)
                .AppendJoin('\n', truce.Statuses.Select(change =>
                    $"{Day(change.Day)} {change.Rule} {Ids(change.Steps)}"))
                .AppendJoin('\n', truce.Positions.Select(row =>
                    $"{row.Name} {row.Day} {string.Join(',', row.Stances)} {row.IsDisputed} {Ids(row.Steps)}"))
                .AppendJoin('\n', truce.Proposals.Select(proposal => $"{proposal.Day} {Ids(proposal.Steps)}"))
                .AppendJoin('\n', truce.Talks.Select(round => $"{round.Day} {round.State} {Ids(round.Steps)}"))
                .AppendJoin('\n', truce.Violations.Select(violation =>
                    $"{violation.Day} {Ids(violation.Allegations)} {Ids(violation.Denials)}"))
                .AppendJoin('\n', truce.Silent.Select(silent => silent.Name));
        }

        return text.ToString();
    }

    private static string Written(IEnumerable<PlaceControl> places)
    {
        var text = new StringBuilder();
        foreach (var place in places)
        {
            text.AppendJoin('\n', place.Key, place.Around)
                .AppendJoin('\n', place.Holdings.Select(held =>
                    $"{held.Name} {held.Since} {held.Until} {held.State} {held.IsDisputed} " +
                    $"{Ids(held.Accounts)} {Ids(held.Endings)}"));
        }

        return text.ToString();
    }

    private static string Day(DateOnly? day) => day is { } known ? ActDay.Iso(known) : "undated";

    private static string Ids(IEnumerable<TruceStep> steps) => Ids(steps.Select(step => step.Account));

    private static string Ids(IEnumerable<Account> accounts) =>
        string.Join(',', accounts.Select(account => account.Claim.Id));
}
