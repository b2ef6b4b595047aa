using System.Collections.Immutable;
using Ceasewire.Ledger.Incidents;
using Ceasewire.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Ceasewire.Ledger.Tests.Incidents;

public sealed class TollTests
{
    private static readonly Gen<Claim> Claims =
        from low in Gen.Choose(1, 6)
        from spread in Gen.Elements<int?>(0, 0, 1, 3, null)
        from teller in Gen.Elements(Told.Government, Told.Monitor, Told.Activists)
        from victims in Gen.Elements<Party[]>([], [Told.Rebels], [Told.Government], [Told.Activists])
        select Told.Claim(ClaimType.Assault).On("2016-12-07").In("Aleppo").Killed(low, low + spread).Says(teller) with
        {
            Recipients = [.. victims],
        };

    /// <summary>Every figure beside every one before it, as the definition says.</summary>
    private static TollStanding Plain(TollPoint point, IEnumerable<TollPoint> before) => before
        .Where(other => CountTheSame(other.Account.Claim.Recipients, point.Account.Claim.Recipients))
        .Select(other =>
        {
            bool isBelow = other.Figure.High < point.Figure.Low;
            bool isAbove = other.Figure.Low > point.Figure.High;
            bool isLater = string.CompareOrdinal(other.Account.Published, point.Account.Published) < 0;
            return !isBelow && !isAbove ? TollStanding.Agrees
                : other.Account.Origin == point.Account.Origin || (isLater && isBelow) ? TollStanding.Updates
                : TollStanding.Contradicts;
        })
        .DefaultIfEmpty(TollStanding.First)
        .Max();

    /// <summary>The victims above are known, each on a side of its own, or not named at all.</summary>
    private static bool CountTheSame(ImmutableArray<Party> one, ImmutableArray<Party> other) =>
        one.SequenceEqual(other);

    [Fact]
    public void Of_ManyFigures_StandAsEachBesideAllBeforeIt() => Prop.ForAll(
        Claims.ListOf(30).ToArbitrary(),
        claims =>
        {
            var accounts = AnyClaims.Accounts(claims);
            return Toll.Of(accounts).All(toll => toll.Points
                .Select((point, i) => point.Standing == Plain(point, toll.Points.Take(i)))
                .All(isSame => isSame));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
