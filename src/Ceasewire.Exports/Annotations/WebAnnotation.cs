using System.Text.Json.Nodes;
using Ceasewire.Ledger;
using Ceasewire.Records;

namespace Ceasewire.Exports.Annotations;

/// <summary>
/// The W3C Web Annotation model: each claim annotates the words it was read from. Positions are Unicode code points, as
/// the model asks.
/// </summary>
internal static class WebAnnotation
{
    private const int Context = 32;

    private const string Opening =
        """
        {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:ceasewire:annotations",
        "type":"AnnotationPage","items":[
        """;

    private delegate JsonArray Selectors(CodePoints text, Quote quote);

    /// <summary>With the words, and a few around them, so that they are found again in a changed text.</summary>
    public static void Write(TextWriter output, LedgerView view) =>
        Write(output, view, static (text, quote) => [Quoted(text, quote), Position(quote)]);

    /// <summary>No words of the reports at all, for those who may not pass them on.</summary>
    public static void WritePositions(TextWriter output, LedgerView view) =>
        Write(output, view, static (_, quote) => [Position(quote)]);

    private static void Write(TextWriter output, LedgerView view, Selectors selectors) => JsonText.WriteList(
        output, Opening, Annotations(view, selectors), "]}");

    private static IEnumerable<JsonObject> Annotations(LedgerView view, Selectors selectors)
    {
        // Accounts come report by report, so a text is measured once.
        Report? report = null;
        CodePoints? text = null;
        foreach (var account in view.Accounts)
        {
            if (text is null || report != account.Report)
            {
                (report, text) = (account.Report, new CodePoints(account.Report.Text));
            }

            yield return Annotation(account, selectors(text, account.Claim.Quote));
        }
    }

    private static JsonObject Annotation(Account account, JsonArray selectors) => new()
    {
        ["id"] = $"urn:ceasewire:claim:{account.Claim.Id}",
        ["type"] = "Annotation",
        ["motivation"] = "classifying",
        ["body"] = new JsonArray(
            Tag(Terms.Of(account.Claim.Type)),
            Tag($"status:{Terms.Of(account.Claim.Status)}")),
        ["target"] = JsonText.Known(
            ("type", "SpecificResource"),
            ("source", new JsonObject
            {
                ["id"] = $"urn:ceasewire:article:{account.Report.Id}",
                ["type"] = "Text",
                ["format"] = "text/plain",
                ["language"] = account.Report.Reading.Article.Language,
            }),
            ("scope", JsonText.Values(Citations.Urls(account.Report))),
            ("selector", selectors)),
    };

    private static JsonObject Tag(string value) => new()
    {
        ["type"] = "TextualBody",
        ["purpose"] = "tagging",
        ["value"] = value,
    };

    private static JsonObject Quoted(CodePoints text, Quote quote) => new()
    {
        ["type"] = "TextQuoteSelector",
        ["exact"] = quote.Exact,
        ["prefix"] = text[Math.Max(0, quote.Start - Context), quote.Start],
        ["suffix"] = text[quote.End, Math.Min(text.Length, quote.End + Context)],
    };

    private static JsonObject Position(Quote quote) => new()
    {
        ["type"] = "TextPositionSelector",
        ["start"] = quote.Start,
        ["end"] = quote.End,
    };
}
