namespace Ceasewire.Intake;

/// <summary>One article as plain text, with or without front matter.</summary>
internal static class PlainText
{
    private const string Step = "ceasewire-text/1";

    public static Incoming Read(Stream stream, string name)
    {
        var bytes = InputBytes.Read(stream, "The text", Limits.ArticleBytes);
        var text = bytes.IsValue ? TextDecoder.Decode(bytes.Value) : new(null, bytes.Error);
        var article = text.IsValue ? FrontMatter.Read(name, text.Value) : new(null, text.Error);
        return article.IsValue ? Incoming.Receive(article.Value, Step) : Incoming.Refuse(name, article.Error);
    }
}
