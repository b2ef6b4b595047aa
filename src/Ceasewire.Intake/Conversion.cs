using System.Diagnostics;
using Ceasewire.Intake.Feeds;
using Ceasewire.Intake.Html;
using Ceasewire.Intake.Languages;
using Ceasewire.Intake.Mail;
using Ceasewire.Intake.Tables;
using Ceasewire.Intake.Warc;

namespace Ceasewire.Intake;

/// <summary>
/// Original bytes to articles: the one way in, whether they come from a file, an archive or the network. The same bytes
/// with the same declaration always give the same articles.
/// </summary>
public static class Conversion
{
    /// <param name="bytes">Read once, from where it stands; not closed.</param>
    /// <param name="name">What the original is called; articles of one with many are called "name#1", "name#2".</param>
    /// <param name="skipped">Counts what is no article.</param>
    /// <returns>Articles and refusals in the original's order. What the stream throws is thrown.</returns>
    public static IEnumerable<Incoming> Read(Stream bytes, string name, Declaration declared, SkipCounts skipped)
    {
        var stream = new PeekedStream(bytes);
        var resolved = declared.Format == InputFormat.Auto
            ? declared with { Format = Formats.OfName(name) ?? Formats.OfBytes(stream.Head) }
            : declared;
        return Convert(stream, name, resolved, skipped).Select((incoming, ordinal) =>
            incoming is Incoming.Received received
                ? new Incoming.Received(
                    received.Article with
                    {
                        Language = received.Article.Language
                            ?? LanguageIdentifier.Identify(received.Article.Text, marked: null),
                    },
                    received.Origin with { Ordinal = ordinal, Declared = resolved })
                : incoming);
    }

    private static IEnumerable<Incoming> Convert(
        PeekedStream stream, string name, Declaration declared, SkipCounts skipped) => declared.Format switch
        {
            InputFormat.Text => [PlainText.Read(stream, name)],
            InputFormat.Jsonl => JsonLines.Read(stream, name),
            InputFormat.Html => HtmlPages.Read(stream, name, declared),
            InputFormat.Feed => FeedReader.Read(stream, name, declared),
            InputFormat.Warc => WarcArticles.Read(stream, name, skipped),
            InputFormat.Csv => CsvArticles.Read(stream, name, declared),
            InputFormat.Mbox => MboxArticles.Read(stream, name),
            InputFormat.Eml => [MailArticles.Read(stream, name)],
            _ => throw new UnreachableException($"No reader for {declared.Format}."),
        };
}
