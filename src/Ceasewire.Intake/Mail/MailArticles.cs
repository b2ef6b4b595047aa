using System.Text;
using Ceasewire.Intake.Html;
using Ceasewire.Records;
using MimeKit;

namespace Ceasewire.Intake.Mail;

/// <summary>A newsletter by mail: its HTML where that has running text, else its plain text.</summary>
internal static class MailArticles
{
    private const string Step = "ceasewire-mail/1";

    /// <summary>Letters nest some four deep.</summary>
    private const int Deepest = 32;
    private const int MostParts = 200;

    /// <summary>Parsing a head costs the square of its length.</summary>
    private const int MostHeadBytes = 256 * 1024;

    public static Incoming Read(Stream stream, string name)
    {
        var bytes = InputBytes.Read(stream, "The message", Limits.MessageBytes);
        return bytes.IsValue ? Read(bytes.Value, name) : Incoming.Refuse(name, bytes.Error);
    }

    public static Incoming Read(byte[] bytes, string name)
    {
        if (LongHead(bytes) is { } line)
        {
            return Incoming.Refuse(
                name,
                "too-complex",
                $"Line {line}: a head of more than {MostHeadBytes / 1024} kB, which no mail program writes. Check that this is a message.");
        }

        MimeMessage message;
        try
        {
            using var stream = new MemoryStream(bytes);
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = Deepest;
            message = MimeMessage.Load(options, stream);
        }
        catch (FormatException error)
        {
            return Incoming.Refuse(name, "bad-message", $"{error.Message} Save the message again, as the mail program received it.");
        }

        using (message)
        {
            TextPart[] parts = [.. Texts(message)];
            var page = parts.FirstOrDefault(part => part.IsHtml) is { } html ? Page(html, name) : null;
            var plain = page is Incoming.Received ? null
                : parts.FirstOrDefault(part => part.IsPlain) is { } text ? Plain(text, name)
                : null;
            return (plain ?? page) switch
            {
                Incoming.Received received => Finish(received, message),
                { } refused => refused,
                null => Incoming.Refuse(name, "no-text", "The message has no text, only attachments."),
            };
        }
    }

    /// <returns>The line at which a head, of the message or of a part, is too long; null where none is.</returns>
    private static int? LongHead(ReadOnlySpan<byte> rest)
    {
        bool isHead = true;
        for (int number = 1, head = 0; rest.Length > 0; number++)
        {
            int newline = rest.IndexOf((byte)'\n');
            var line = newline < 0 ? rest : rest[..(newline + 1)];
            rest = rest[line.Length..];
            isHead = line.StartsWith("--"u8) || (isHead && line is not ([(byte)'\n'] or [(byte)'\r', (byte)'\n']));
            head = isHead ? head + line.Length : 0;
            if (head > MostHeadBytes)
            {
                return number;
            }
        }

        return null;
    }

    private static IEnumerable<TextPart> Texts(MimeMessage message) =>
        message.BodyParts.Take(MostParts).OfType<TextPart>().Where(part => !part.IsAttachment && part.Content is not null);

    private static Incoming Page(TextPart part, string name)
    {
        var bytes = Decoded(part);
        return !bytes.IsValue
            ? Incoming.Refuse(name, bytes.Error)
            : HtmlPages.ReadOne(bytes.Value, name, new Declaration(InputFormat.Html) { Charset = part.ContentType.Charset });
    }

    private static Incoming Plain(TextPart part, string name)
    {
        var bytes = Decoded(part);
        var text = bytes.IsValue ? PageEncoding.Decode(bytes.Value, part.ContentType.Charset) : new(null, bytes.Error);
        return !text.IsValue ? Incoming.Refuse(name, text.Error)
            : string.IsNullOrWhiteSpace(text.Value.Text)
                ? Incoming.Refuse(name, "no-text", "The message's text is empty.")
            : Encoding.UTF8.GetByteCount(text.Value.Text) > Limits.ArticleBytes
                ? Incoming.Refuse(name, "too-long", Limits.TooLong("The text", Limits.ArticleBytes))
            : Incoming.Receive(new Article(name, text.Value.Text.ReplaceLineEndings("\n")));
    }

    private static Outcome<byte[]> Decoded(TextPart part)
    {
        using var encoded = part.Content!.Open();
        return InputBytes.Read(encoded, "The message's text", Limits.PageBytes);
    }

    private static Incoming.Received Finish(Incoming.Received received, MimeMessage message)
    {
        bool isDated = message.Headers.Contains(HeaderId.Date) && message.Date.Year > 1970;
        string? sender = message.From.Mailboxes.FirstOrDefault()?.Name;
        return new Incoming.Received(
            received.Article with
            {
                Title = string.IsNullOrWhiteSpace(message.Subject) ? received.Article.Title : message.Subject.Trim(),
                Outlet = string.IsNullOrWhiteSpace(sender) ? received.Article.Outlet : sender.Trim(),
                Published = isDated ? DateOnly.FromDateTime(message.Date.DateTime) : received.Article.Published,
            },
            received.Origin with { Steps = received.Origin.Steps.Insert(0, Step) });
    }
}
