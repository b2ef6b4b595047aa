using System.Collections.Frozen;
using System.Globalization;
using Ceasewire.Records;

namespace Ceasewire.Extraction.Claims;

/// <summary>
/// How far a claim can be trusted to be one that the report makes, of that type: a logistic regression over what the
/// claim shows of itself, learned from annotated reports (data/acts/confidence.tsv).
/// </summary>
public static class Confidences
{
    private const int ManyWords = 3;

    private static readonly FrozenDictionary<string, double> Weights = WordList.Read("acts/confidence.tsv")
        .ToFrozenDictionary(row => row["feature"], row => double.Parse(row["weight"], CultureInfo.InvariantCulture));

    public static double Of(Claim claim)
    {
        double sum = Features(claim).Sum(feature => Weights.GetValueOrDefault(feature));
        return Math.Round(Math.Clamp(1 / (1 + Math.Exp(-sum)), 0.01, 0.99), 2);
    }

    /// <summary>What tells right claims from wrong ones; everything but the confidence may be looked at.</summary>
    public static IEnumerable<string> Features(Claim claim) =>
    [
        "all",
        "form=" + claim.Rule[(claim.Rule.LastIndexOf('.') + 1)..],
        "type=" + claim.Type.ToString().ToUpperInvariant(),
        "parties=" + (claim.Actors.IsEmpty, claim.Recipients.IsEmpty) switch
        {
            (true, true) => "none",
            (false, true) => "actors",
            (true, false) => "recipients",
            _ => "both",
        },
        "known=" + Answer(claim.Actors.Concat(claim.Recipients).Any(party => party is { Country: not null, Sector: not null })),
        "teller=" + (claim.Attribution.IsEmpty ? "report" : claim.Attribution.Any(teller => teller.Orphan) ? "orphan" : "other"),
        "happened=" + Answer(claim.Status is ClaimStatus.Happened or ClaimStatus.Ongoing),
        "figures=" + Answer(!claim.Figures.IsEmpty),
        "place=" + Answer(claim.Place is not null),
        "words=" + Math.Min(claim.Trigger.Exact.Count(c => c == ' ') + 1, ManyWords).ToString(CultureInfo.InvariantCulture),
    ];

    private static string Answer(bool holds) => holds ? "yes" : "no";
}
