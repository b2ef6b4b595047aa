using System.Globalization;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Cli;

/// <summary>
/// How a claim was read: its words, its rule, where each value comes from, and the tree of its sentence.
/// </summary>
internal static class Explanation
{
    /// <param name="places">The readings of the place's name that were considered.</param>
    public static void Write(
        TextWriter output, Article article, Claim claim, Annotation annotation, IReadOnlyList<string> places)
    {
        Field(output, "claim", claim.Id);
        Field(
            output,
            "article",
            $"{article.Name}, published {annotation.Article.Published.Edtf ?? "unknown"} ({Terms.Of(annotation.Article.Published.Basis)})");
        foreach (var quote in annotation.Article.Published.Quotes)
        {
            Field(output, "", $"because of {Words(quote)}");
        }

        Field(output, "rule", claim.Rule);
        Field(
            output,
            "type",
            $"{Terms.Of(claim.Type)}{Detail(" about ", claim.About is { } about ? Terms.Of(about) : null)}{Detail(", CAMEO ", claim.Cameo)}{Detail(", mode ", claim.Mode)}");
        Field(
            output,
            "status",
            Terms.Of(claim.Status) + (claim.Condition is { } condition ? $", if {Words(condition)}" : ""));
        Field(output, "certainty", Certainty(claim, annotation));
        Field(output, "trigger", Words(claim.Trigger));
        Field(output, "words", Words(claim.Quote));
        Parties(output, "actor", claim.Actors);
        Parties(output, "recipient", claim.Recipients);
        Tellers(output, claim);
        Field(output, "when", Time(claim.Time));
        Field(output, "where", Place(claim.Place));
        foreach (string reading in places)
        {
            Field(output, "", reading);
        }

        Field(output, "precision", Precision(claim));
        foreach (var figure in claim.Figures)
        {
            Field(output, "figure", $"{Terms.Of(figure)}: {Words(figure.Quote)}");
        }

        Field(output, "confidence", claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        foreach (string reason in claim.Reasons)
        {
            Field(output, "because", reason);
        }

        output.WriteLine();
        SentenceTree.Write(output, article, claim, annotation);
    }

    private static void Parties(TextWriter output, string name, IReadOnlyList<Party> parties)
    {
        if (parties.Count == 0)
        {
            Field(output, name, "none is named");
        }

        foreach (var party in parties)
        {
            Field(output, name, Party(party));
        }
    }

    private static void Tellers(TextWriter output, Claim claim)
    {
        if (claim.Attribution.IsEmpty)
        {
            Field(output, "told by", Terms.OwnVoice);
        }

        foreach (var teller in claim.Attribution)
        {
            string who =
                teller.By is { } by ? Party(by)
                : teller.Orphan ? "someone whom the report does not name"
                : "no teller is named";
            Field(
                output,
                "told by",
                $"{who}; {Terms.Of(teller.Manner)}{(teller.Cue is { } cue ? $", cue {Words(cue)}" : ", no cue")}");
        }
    }

    private static string Party(Party party)
    {
        string code =
            $"{party.Country ?? "---"} {(party.Sector is { } sector ? Terms.CodeOf(sector) : "---")}";
        string known = party.Id is null ? "described" : $"registry {party.Id}";
        string words = party.Quote is { } quote ? Words(quote) : "no words";
        return $"{party.Name} ({code}, {known}): {words}{(party.Refers is { } refers ? $", stands for {Words(refers)}" : "")}";
    }

    private static string Time(ClaimTime? time) =>
        time is null
            ? "the text gives none"
            : $"{time.Edtf ?? "not to be placed"} ({Terms.Of(time.Precision)}, {Terms.Of(time.Basis)}){(time.Quote is { } quote ? $": {Words(quote)}" : "")}";

    private static string Place(ClaimPlace? place)
    {
        if (place is null)
        {
            return "the text gives none";
        }

        string within = place.Within.IsEmpty ? "" : $", in {string.Join(", ", place.Within)}";
        string point = place is { Latitude: { } latitude, Longitude: { } longitude }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $", {latitude:0.###} {longitude:0.###} ± {place.RadiusKm:0.#} km, GeoNames {place.Geonames}")
            : ", without a point";
        return $"{place.Name}{within}{point} ({Terms.Of(place.Precision)}): {Words(place.Quote)}";
    }

    private static string Precision(Claim claim) =>
        $"time {Code(PrecisionCodes.AcledTime(claim.Time))}, place {Code(PrecisionCodes.AcledPlace(claim.Place))} as ACLED counts; "
        + $"time {Code(PrecisionCodes.UcdpTime(claim.Time))}, place {Code(PrecisionCodes.UcdpPlace(claim.Place))} as UCDP does";

    /// <summary>The act of a claim has its trigger; a claim that was read by an older program may have no act.</summary>
    private static string Certainty(Claim claim, Annotation annotation) =>
        annotation.Acts.FirstOrDefault(act => act.Trigger == claim.Trigger && act.Type == claim.Type) is { } act
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{act.Certainty.Happened:+0.0;-0.0;0.0} that it has happened, {act.Certainty.Sure:+0.0;-0.0;0.0} that it is so at any time (from -3, not, to 3; learned, beside the rule)")
            : "the act is no longer read";

    private static string Code(int? code) => code?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Detail(string label, string? value) => value is null ? "" : label + value;

    private static string Words(Quote quote) =>
        string.Create(CultureInfo.InvariantCulture, $"“{quote.Exact}” {quote.Start}–{quote.End}");

    private static void Field(TextWriter output, string name, string value) =>
        output.WriteLine($"{name,-12}{Printable.Of(value)}");
}
