using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ceasewire.Records;

namespace Ceasewire.Benchmarks;

/// <summary>
/// Reports of a war that never was, with the claims that a reader would find in them: as many as are wanted, of usual
/// length, over three years, one in ten a copy of an earlier one. The same for the same number.
/// </summary>
internal sealed class SyntheticReports
{
    private const int Days = 1096;
    private const int Places = 400;
    private const int ClaimsAReport = 12;

    private static readonly DateOnly First = new(2014, 1, 1);

    private static readonly (string Word, ClaimType Type, Matter? About, FigureKind? Counts)[] Acts =
    [
        ("shelled", ClaimType.Assault, null, FigureKind.Killed),
        ("bombed", ClaimType.Assault, null, FigureKind.Injured),
        ("killed", ClaimType.Toll, null, FigureKind.Killed),
        ("seized", ClaimType.Control, null, null),
        ("detained", ClaimType.Coerce, null, FigureKind.Detained),
        ("met", ClaimType.Consult, Matter.Ceasefire, null),
        ("rejected a ceasefire with", ClaimType.Reject, Matter.Ceasefire, null),
        ("agreed to a ceasefire with", ClaimType.Agree, Matter.Ceasefire, null),
        ("accused", ClaimType.Accuse, Matter.Attack, null),
        ("sent relief to", ClaimType.Aid, null, null),
    ];

    private static readonly Sector[] Sectors = [Sector.Gov, Sector.Mil, Sector.Reb, Sector.Cvl, Sector.Ngo, Sector.Igo];
    private static readonly string[] Countries = ["SYR", "YEM", "LBY", "SDN", "UKR", "MMR"];

    private readonly Random _random = new(1);
    private readonly List<string> _earlier = [];

    public static int ReportsFor(int claims) => claims / ClaimsAReport;

    public IEnumerable<(Article Article, Reading Reading)> Take(int reports)
    {
        for (int i = 0; i < reports; i++)
        {
            yield return Make(i);
        }
    }

    private (Article Article, Reading Reading) Make(int number)
    {
        int day = _random.Next(Days);
        int place = (int)(Places * Math.Pow(_random.NextDouble(), 2));
        string date = Iso(day);
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture, $"Report {number} from {Name(place)} on {date}.\n"));
        if (_earlier.Count > 100 && _random.Next(10) == 0)
        {
            text.Append(_earlier[^_random.Next(1, 100)]);
        }

        int copied = text.Length;
        List<Claim> claims = [];
        for (int i = 0; i < ClaimsAReport; i++)
        {
            claims.Add(Sentence(text, number, day, place));
        }

        _earlier.Add(text.ToString(copied, text.Length - copied));
        string outlet = $"Outlet {_random.Next(40)}";
        var article = new Article($"report-{number}", text.ToString())
        {
            Title = $"Report {number}",
            Outlet = outlet,
            Published = First.AddDays(day + 1),
        };
        string id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)));
        return (article, new(
            new(
                article.Name,
                id,
                article.Title,
                null,
                outlet,
                "en",
                article.Text.Length,
                new(Iso(day + 1), PublicationBasis.Given, []),
                "synthetic",
                "synthetic"),
            [],
            [.. claims]));
    }

    private Claim Sentence(StringBuilder text, int number, int day, int home)
    {
        var act = Acts[_random.Next(Acts.Length)];
        int place = _random.Next(3) == 0 ? _random.Next(Places) : home;
        var (actor, victim, teller) = (Party(home), Party(home), Party(home));
        int count = _random.Next(1, 60);
        int start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"{teller.Name} said that {actor.Name} ");
        int trigger = text.Length;
        text.Append(act.Word);
        int triggerEnd = text.Length;
        text.Append(
            CultureInfo.InvariantCulture,
            $" {victim.Name} near {Name(place)}, where {count} people were counted on {Iso(day)} by {_random.Next(9999)} witnesses.");
        int end = text.Length;
        text.Append('\n');
        Quote Of(int from, int to) => new(text.ToString(from, to - from), from, to);
        return new()
        {
            Id = $"{number:x8}{Hex(start)}",
            Rule = "synthetic",
            Type = act.Type,
            About = act.About,
            Status = _random.Next(12) == 0 ? ClaimStatus.Denied : ClaimStatus.Happened,
            Trigger = Of(trigger, triggerEnd),
            Quote = Of(start, end),
            Actors = [actor],
            Recipients = [victim],
            Attribution = _random.Next(3) == 0 ? [] : [new(teller, Of(start, end), Manner.Indirect, false)],
            Time = _random.Next(3) == 0 ? null : new(
                Iso(day), Iso(day) + "T00:00", Iso(day + 1) + "T00:00", TimePrecision.Day, TimeBasis.Said, null),
            Place = _random.Next(4) == 0 ? null : PlaceOf(place, Of(start, end)),
            Figures = act.Counts is { } what ? [new(what, count, count, count, false, Of(start, end))] : [],
            Confidence = 0.7,
        };

        static string Hex(int at) => at.ToString("x8", CultureInfo.InvariantCulture);
    }

    private Party Party(int place)
    {
        string country = Countries[place % Countries.Length];
        var sector = Sectors[_random.Next(Sectors.Length)];
        string name = $"{country} {sector}";
        return new(name, $"{country}-{sector}".ToLowerInvariant(), country, sector, new(name, 0, name.Length), null);
    }

    private static ClaimPlace PlaceOf(int place, Quote quote) => new(
        Name(place),
        100_000 + place,
        Countries[place % Countries.Length],
        $"Province {place % 30}",
        10 + (place * 0.07),
        20 + (place % 97 * 0.3),
        PlacePrecision.Settlement,
        5,
        [$"Province {place % 30}", Countries[place % Countries.Length]],
        quote);

    private static string Name(int place) => $"Town {place}";

    private static string Iso(int day) => First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
