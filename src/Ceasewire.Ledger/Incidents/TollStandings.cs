using Ceasewire.Records;

namespace Ceasewire.Ledger.Incidents;

/// <summary>
/// How figures that come one after another, by publication, stand to those before them. Of the earlier ones only the
/// furthest are kept, by their victims: an incident may have thousands.
/// </summary>
internal sealed class TollStandings
{
    private readonly Dictionary<string, Earlier> _byVictims = new(StringComparer.Ordinal);

    /// <summary>
    /// A teller's later figure takes the place of its earlier one, and a later, higher one of anybody's may be what has
    /// since been found. Figures of one day, or a later, lower one, that exclude another's are a contradiction.
    /// </summary>
    public TollStanding Add(Account account, Figure figure)
    {
        var standing = _byVictims.Values
            .Where(earlier => CountsTheSame(earlier.First, account))
            .Select(earlier => earlier.Standing(account, figure))
            .DefaultIfEmpty(TollStanding.First)
            .Max();
        string victims = Victims(account);
        if (!_byVictims.TryGetValue(victims, out var alike))
        {
            _byVictims[victims] = alike = new(account);
        }

        alike.Add(account, figure);
        return standing;
    }

    /// <summary>The dead of one side are no part of the other's, and two medics a part of all.</summary>
    private static bool CountsTheSame(Account one, Account other) =>
        Parties.MayBeSameVictims(one.Claim.Recipients, other.Claim.Recipients)
        && AreKnown(one) == AreKnown(other)
        && (!AreKnown(one) || Parties.ShareSide(one.Claim.Recipients, other.Claim.Recipients));

    private static bool AreKnown(Account account) => account.Claim.Recipients.Any(victim =>
        victim.Id is not null || victim is { Country: not null, Sector: not null });

    /// <summary>Equal for accounts that count the same as the same others do.</summary>
    private static string Victims(Account account)
    {
        bool areKnown = AreKnown(account);
        return string.Join(
            '|',
            account.Claim.Recipients
                .Select(party => $"{Parties.IsArmed(party)} {(areKnown ? Side.Of(party).Key : "")}")
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Prepend($"{areKnown}"));
    }

    private static double LowOf(Figure figure) => figure.Low ?? 0;

    private static double HighOf(Figure figure) => figure.High ?? double.PositiveInfinity;

    /// <summary>Figures of the same victims.</summary>
    /// <param name="first">The account of the first of them.</param>
    private sealed class Earlier(Account first)
    {
        private readonly Furthest _lows = new();
        private readonly Furthest _highs = new();
        private Furthest _highsOfDay = new();
        private string? _day;

        public Account First { get; } = first;

        public TollStanding Standing(Account account, Figure figure)
        {
            double low = LowOf(figure), high = HighOf(figure);
            bool isContradicted = _lows.OfOthers(account.Origin) > high
                || (_day == account.Published && -_highsOfDay.OfOthers(account.Origin) < low);
            return isContradicted ? TollStanding.Contradicts
                : _lows.OfAll > high || -_highs.OfAll < low ? TollStanding.Updates
                : TollStanding.Agrees;
        }

        public void Add(Account account, Figure figure)
        {
            if (_day != account.Published)
            {
                (_day, _highsOfDay) = (account.Published, new());
            }

            _lows.Add(account.Origin, LowOf(figure));
            _highs.Add(account.Origin, -HighOf(figure));
            _highsOfDay.Add(account.Origin, -HighOf(figure));
        }
    }

    /// <summary>The largest of all values, and the largest that another origin gave.</summary>
    private sealed class Furthest
    {
        private string? _origin;
        private double _second = double.NegativeInfinity;

        public double OfAll { get; private set; } = double.NegativeInfinity;

        public double OfOthers(string origin) => origin == _origin ? _second : OfAll;

        public void Add(string origin, double value)
        {
            if (origin == _origin)
            {
                OfAll = Math.Max(OfAll, value);
            }
            else if (value > OfAll)
            {
                (_second, OfAll, _origin) = (OfAll, value, origin);
            }
            else
            {
                _second = Math.Max(_second, value);
            }
        }
    }
}
