using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Ledger;

/// <summary>
/// How records are put in words: the values of the contract, and the report's own words for people and groups.
/// </summary>
public static class Terms
{
    public const string OwnVoice = "the report itself";

    public const string UnnamedSpeaker = "an unnamed speaker";

    public static string Of(ClaimType type) => Words<ClaimType>.Capitals[type];

    /// <summary>As the contract writes it: "GOV".</summary>
    public static string CodeOf(Sector sector) => Words<Sector>.Capitals[sector];

    /// <summary>An enum value as the contract writes it: "orphan-speaker".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.Lower[value];

    /// <summary>
    /// An EDTF date or interval for readers: "about 2016-07-15", "2016-12-07 to 2016-12-08", "summer 2016", "since
    /// 2015".
    /// </summary>
    public static string OfTime(string edtf) => IsoDate.TryDay(edtf, out _) ? edtf : edtf.Split('/') switch
    {
        ["" or "..", var end] => $"until {OfDate(end)}",
        [var start, "" or ".."] => $"since {OfDate(start)}",
        [var start, var end] => $"{OfDate(start)} to {OfDate(end)}",
        _ => OfDate(edtf),
    };

    private static string OfDate(string date)
    {
        string plain = date.TrimEnd('~', '?', '%');
        string[] parts = plain.Split('-');
        string? season =
            parts.Length == 2
                ? parts[1] switch
                {
                    "21" => "spring",
                    "22" => "summer",
                    "23" => "autumn",
                    "24" => "winter",
                    _ => null,
                }
                : null;
        return (plain.Length < date.Length ? "about " : "") + (season is null ? plain : $"{season} {parts[0]}");
    }

    /// <summary>A known party's name; else the report's words, with what a pronoun stands for.</summary>
    public static string Of(Party party) =>
        party.Id is not null || party.Quote is null ? party.Name
        : party.Refers is { } refers ? refers.Exact
        : party.Quote.Exact;

    /// <summary>The tellers, innermost first: who says so, and who passes it on.</summary>
    public static string Of(ImmutableArray<Teller> chain) =>
        chain.IsEmpty ? OwnVoice : string.Join(", told by ", chain.Reverse().Select(Of));

    public static string Of(Teller teller) =>
        teller.By is { } by && Of(by) is { Length: > 0 } name ? name
        : teller.Orphan ? UnnamedSpeaker
        : teller.Cue is { } cue ? $"“{cue.Exact}”"
        : UnnamedSpeaker;

    /// <summary>"at least 30 killed", "149 evacuated".</summary>
    public static string Of(Figure figure)
    {
        string unit = figure.What switch
        {
            FigureKind.Share => "percent",
            FigureKind.Duration => "days",
            FigureKind.Other => "",
            _ => Of<FigureKind>(figure.What),
        };
        return $"{Amount(figure)} {unit}".TrimEnd();
    }

    private static string Amount(Figure figure) =>
        figure switch
        {
            { Low: { } low, High: { } high } when low.Equals(high) => figure.Approximate
                ? $"about {Number(low)}"
                : Number(low),
            { Low: { } low, High: { } high } => $"{Number(low)} to {Number(high)}",
            { Low: { } low } => figure.Approximate ? $"about {Number(low)} or more" : $"at least {Number(low)}",
            { High: { } high } => figure.Approximate ? $"almost {Number(high)}" : $"at most {Number(high)}",
            { Best: { } best } => $"about {Number(best)}",
            _ => $"“{figure.Quote.Exact}”",
        };

    /// <summary>"1,250".</summary>
    internal static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Made once: parties are put in words wherever two of them are compared.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Lower =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Hyphenated(value.ToString()));

        public static readonly FrozenDictionary<T, string> Capitals =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => value.ToString().ToUpperInvariant());

        private static string Hyphenated(string name) => string.Concat(name.Select((letter, i) =>
            i > 0 && char.IsUpper(letter)
                ? $"-{char.ToLowerInvariant(letter)}"
                : char.ToLowerInvariant(letter).ToString()));
    }
}
