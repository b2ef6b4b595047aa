using System.Collections.Immutable;
using System.Text.Json;
using Ceasewire.Ledger.Changes;
using Ceasewire.Ledger.Families;
using Ceasewire.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Ceasewire.Ledger.Tests.Changes;

public sealed class ChangeFinderTests
{
    private static readonly DateOnly Since = new(2016, 12, 8);

    private static readonly Claim Strike = Told.Claim(ClaimType.Assault)
        .On("2016-12-07")
        .In("Aleppo")
        .By(Told.Government);

    private static readonly Claim Calls = Told.Claim(ClaimType.Request, Matter.Ceasefire).In("Aleppo").By(Told.Rebels);
    private static readonly Claim Agrees = Told.Claim(ClaimType.Agree, Matter.Ceasefire).In("Aleppo").By(Told.Rebels);
    private static readonly Claim Refuses = Told.Claim(ClaimType.Reject, Matter.Ceasefire).In("Aleppo").By(Told.Rebels);
    private static readonly Claim Broke =
        Told.Claim(ClaimType.Assault).In("Aleppo").By(Told.Rebels) with { Cameo = "196" };

    /// <summary>What a report of 8 December adds to one of the day before.</summary>
    private static ImmutableArray<Change> Find(Claim[] earlier, params Claim[] added) =>
        ChangeFinder.Since(Accounts(earlier, added), Since);

    private static ImmutableArray<Account> Accounts(Claim[] earlier, Claim[] added)
    {
        var early = Told.Report("early.txt", "an early text", Numbered(earlier, "early"));
        Report[] reports =
        [
            early with
            {
                Reading = early.Reading with
                {
                    Article = early.Reading.Article with
                    {
                        Published = new("2016-12-07", PublicationBasis.Given, []),
                    },
                },
            },
            Told.Report("late.txt", "a late text", Numbered(added, "late")),
        ];
        return Account.In(reports, FamilyIndex.Of(reports));
    }

    private static ImmutableArray<Claim> Numbered(Claim[] claims, string name) =>
        [.. claims.Select((claim, i) => claim with { Id = $"{name} {i}" })];

    private static Change Single(IEnumerable<Change> changes, ChangeSubject subject) =>
        Assert.Single(changes, change => change.Subject == subject);

    [Fact]
    public void Since_AHappeningNobodyToldOf_IsNew()
    {
        var change = Single(Find([], Strike.Killed(8, 8)), ChangeSubject.Incident);

        Assert.Equal((ChangeKind.New, null, "killed 8"), (change.Kind, change.Before, change.After));
        Assert.Equal("late 0", Assert.Single(change.Added).Claim.Id);
    }

    [Fact]
    public void Since_ASourcesLaterFigure_IsAChange()
    {
        var change = Single(
            Find([Strike.Killed(8, 8).Says(Told.Monitor)], Strike.Killed(11, 11).Says(Told.Monitor)),
            ChangeSubject.Toll);

        Assert.Equal((ChangeKind.Changed, "killed 8", "killed 11"), (change.Kind, change.Before, change.After));
        Assert.Equal(("early 0", "late 0"), (change.Earlier[0].Claim.Id, change.Added[0].Claim.Id));
    }

    [Fact]
    public void Since_AnothersLowerFigure_IsAContradiction() =>
        Assert.Equal(
            ChangeKind.Contradicted,
            Single(
                Find([Strike.Killed(30, 30).Says(Told.Monitor)], Strike.Killed(8, 8).Says(Told.Activists)),
                ChangeSubject.Toll).Kind);

    [Fact]
    public void Since_TheSameToldAgain_ChangesNothing() =>
        Assert.Empty(Find([Strike.Killed(8, 8).Says(Told.Monitor)], Strike.Killed(8, 8).Says(Told.Monitor)));

    [Fact]
    public void Since_ASourceThatDeniesWhatItTold_TakesItBack()
    {
        var change = Single(
            Find([Strike.Says(Told.Monitor)], Strike.Says(Told.Monitor) with { Status = ClaimStatus.Negated }),
            ChangeSubject.Incident);

        Assert.Equal((ChangeKind.Retracted, "told", "denied"), (change.Kind, change.Before, change.After));
    }

    [Fact]
    public void Since_ATrucesStatusAndAPositionThatChange_AreChanges()
    {
        var changes = Find([Calls.On("2016-12-06")], Agrees.On("2016-12-08"));

        var truce = Single(changes, ChangeSubject.Truce);
        Assert.Equal(
            (ChangeKind.Changed, "proposed", "agreed by some", "late 0"),
            (truce.Kind, truce.Before, truce.After, Assert.Single(truce.Added).Claim.Id));
        var position = Single(changes, ChangeSubject.Position);
        Assert.Equal(
            (ChangeKind.Changed, "calls for", "accepts"),
            (position.Kind, position.Before, position.After));
    }

    [Fact]
    public void Since_ADenialOfAnAllegedViolation_ContradictsIt()
    {
        var change = Single(
            Find(
                [Broke.On("2016-12-07").Says(Told.Government)],
                Broke.On("2016-12-07").Says(Told.Rebels) with { Status = ClaimStatus.Denied }),
            ChangeSubject.Violation);

        Assert.Equal((ChangeKind.Contradicted, "denied"), (change.Kind, change.After));
    }

    [Fact]
    public void Since_ADisputeLikeOneOfAnotherPlace_IsNew()
    {
        Claim[] aleppo =
        [
            Agrees.On("2016-12-07").Says(Told.Monitor),
            Refuses.On("2016-12-07").Says(Told.Activists),
        ];

        var change = Single(Find(aleppo, [.. aleppo.Select(claim => claim.In("Homs"))]), ChangeSubject.Dispute);

        Assert.Equal((ChangeKind.Contradicted, "accepts; rejects"), (change.Kind, change.After));
        Assert.Empty(change.Earlier);
        Assert.DoesNotContain(Find(aleppo, aleppo), other => other.Subject == ChangeSubject.Dispute);
    }

    [Fact]
    public void Since_APlaceTakenByAnother_IsAChange()
    {
        var took = Told.Claim(ClaimType.Control).In("Aleppo") with
        {
            Cameo = "192",
            Quote = new("seized Aleppo", 0, 13),
            Trigger = new("seized", 0, 6),
        };
        took = took with { Place = took.Place! with { Quote = new("Aleppo", 7, 13) } };

        var change = Single(
            Find([took.On("2016-12-01").By(Told.Rebels)], took.On("2016-12-08").By(Told.Government)),
            ChangeSubject.Control);

        Assert.Equal(
            (ChangeKind.Changed, "held by rebels", "held by Syria: government"),
            (change.Kind, change.Before, change.After));
    }

    [Fact]
    public void By_WhatWasAdded_IsWhatTheOthersLack()
    {
        var accounts = Accounts([Calls.On("2016-12-06")], [Agrees.On("2016-12-08")]);

        Assert.Equal(
            ChangeFinder.Since(accounts, Since).Select(change => change.Heading),
            ChangeFinder.By(accounts, new HashSet<string> { "sha256:late.txt" }).Select(change => change.Heading));
        Assert.Empty(ChangeFinder.By(accounts, new HashSet<string>()));
    }

    [Fact]
    public void Since_MakesWhatMakingAllOfBothStatesMakes() => Prop.ForAll(
        AnyClaims.Claims.ListOf(40).ToArbitrary(),
        claims =>
        {
            var accounts = AnyClaims.Accounts(claims);
            ImmutableArray<Account> earlier =
                [.. accounts.Where(account => ActDay.Published(account) < new DateOnly(2016, 11, 1))];

            return Written(ChangeFinder.Since(accounts, new(2016, 11, 1)))
                == Written(ChangeFinder.Between(LedgerState.Of(earlier), LedgerState.Of(accounts)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static string Written(IEnumerable<Change> changes) => string.Join(
        '\n',
        changes.Select(change =>
            JsonSerializer.Serialize(ChangeRecord.From(change), LedgerJson.Contract.ChangeRecord)));

    [Fact]
    public void Between_AReportThatIsGone_IsNoLongerTold()
    {
        var accounts = Accounts([Strike], [Agrees]);
        var left = accounts.Where(account => account.Report.Name == "late.txt").ToImmutableArray();

        var change = Single(
            ChangeFinder.Between(LedgerState.Of(accounts), LedgerState.Of(left)), ChangeSubject.Report);

        Assert.Equal((ChangeKind.Retracted, "early 0"), (change.Kind, Assert.Single(change.Earlier).Claim.Id));
    }
}
