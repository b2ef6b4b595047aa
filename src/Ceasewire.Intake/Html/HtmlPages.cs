using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ceasewire.Intake.Languages;
using Ceasewire.Records;

namespace Ceasewire.Intake.Html;

/// <summary>Reads a page: one article, or one for each post of a live blog.</summary>
internal static class HtmlPages
{
    public const string Step = "ceasewire-html/1";
    private const int LongestTitle = 500;

    /// <summary>Text that was made free for all is seldom shorter than this.</summary>
    private const int ShortestWhole = 1_500;

    public static IEnumerable<Incoming> Read(Stream stream, string name, Declaration declared)
    {
        var bytes = InputBytes.Read(stream, "The page", Limits.PageBytes);
        return bytes.IsValue ? Read(bytes.Value, name, declared) : [Incoming.Refuse(name, bytes.Error)];
    }

    public static IEnumerable<Incoming> Read(ReadOnlySpan<byte> bytes, string name, Declaration declared)
    {
        var page = PageEncoding.Decode(bytes, declared.Charset);
        var tree = page.IsValue ? PageTree.Parse(page.Value.Text) : new(null, page.Error);
        return tree.IsValue ? Read(tree.Value, page.Value!, name, declared.Url) : [Incoming.Refuse(name, tree.Error)];
    }

    /// <summary>A page that is one article, whatever it looks like.</summary>
    public static Incoming ReadOne(ReadOnlySpan<byte> bytes, string name, Declaration declared)
    {
        Incoming[] all = [.. Read(bytes, name, declared)];
        return all is [var one] ? one : Incoming.Refuse(name, NoText);
    }

    /// <summary>The text of HTML that stands inside something else, as an item's in a feed.</summary>
    /// <returns>Null where it costs too much, or has no text.</returns>
    public static Article? ReadFragment(string source, string name)
    {
        var tree = PageTree.Parse(source);
        if (!tree.IsValue || tree.Value.Body is not { } body)
        {
            return null;
        }

        var text = ArticleText.Of(PartsOf(tree.Value, source, [body])[body], null);
        return text.Length == 0 ? null : new Article(name, text.ToString()) { Incomplete = Incomplete(text, null) };
    }

    private static IEnumerable<Incoming> Read(IHtmlDocument document, DecodedPage page, string name, string? url)
    {
        if (document.Body is not { } body)
        {
            return [Incoming.Refuse(name, NoText)];
        }

        var metadata = new PageMetadata(document);
        var posts = LivePosts.Find(body, metadata);
        var mass = TextMass.Of(body);
        var container = new Containers(body, mass, new Furniture(mass, body)).Find();
        string? address = metadata.Url(url);
        var head = new Article(name, "")
        {
            Title = Title(document, container, metadata),
            Outlet = metadata.Outlet,
            Url = address,
            Byline = metadata.Byline ?? PrintedByline(body),
            Published = metadata.Published ?? PageDates.Find(body, container) ?? PageMetadata.DayOfAddress(address),
        };
        return posts.Count > 0
            ? Posts(document, page, posts, head, metadata)
            : [Whole(document, page, container, head, metadata)];
    }

    private static Incoming Whole(
        IHtmlDocument document, DecodedPage page, IElement container, Article head, PageMetadata metadata)
    {
        var text = ArticleText.Of(PartsOf(document, page.Text, [container])[container], head.Title);
        return Finish(head with { Byline = head.Byline ?? text.Byline }, text, page, metadata);
    }

    private static IEnumerable<Incoming> Posts(
        IHtmlDocument document, DecodedPage page, List<IElement> posts, Article head, PageMetadata metadata)
    {
        var parts = PartsOf(document, page.Text, posts);
        return posts.Select((post, i) =>
        {
            string? heading = LivePosts.HeadingOf(post)?.Words();
            return Finish(
                head with
                {
                    Name = $"{head.Name}#{i + 1}",
                    Title = string.IsNullOrEmpty(heading) ? head.Title : heading,
                    Published = LivePosts.DayOf(post) ?? head.Published,
                    Url = post.Id is { Length: > 0 } id && head.Url is { } url ? $"{url.Split('#')[0]}#{id}" : head.Url,
                },
                ArticleText.Of(parts[post], heading),
                page,
                metadata);
        });
    }

    private static Incoming Finish(Article head, ArticleText text, DecodedPage page, PageMetadata metadata) =>
        text.Length == 0
            ? Incoming.Refuse(head.Name, NoText)
            : Incoming.Receive(
                head with
                {
                    Text = text.ToString(),
                    Language = LanguageIdentifier.Identify(text.ToString(), metadata.Language),
                    Incomplete = Incomplete(text, metadata.Linked),
                },
                text.Map(page.Encoding),
                Step);

    private static Dictionary<IElement, List<PagePart>> PartsOf(
        IHtmlDocument document, string source, IReadOnlyCollection<IElement> roots)
    {
        var mass = TextMass.Of(document.Body!);
        return PageWalk.Read(document.DocumentElement, source, new Furniture(mass, document.Body!), roots);
    }

    private static string? Incomplete(ArticleText text, LinkedArticle? linked) =>
        text.IsWalled || (linked is { IsWalled: true } && text.Length < ShortestWhole)
            ? "The rest is behind a paywall or a sign-up wall."
        : text.IsCutOff ? "The text was cut off where it was taken from."
        : null;

    /// <summary>The heading that is printed, else what the page calls itself, without the outlet's name.</summary>
    private static string? Title(IHtmlDocument document, IElement container, PageMetadata metadata)
    {
        string? printed = Heading(document, container)?.Words();
        string? title = printed is { Length: > 0 } && printed != metadata.Outlet ? printed
            : metadata.Headline ?? WithoutOutlet(document.QuerySelector("title")?.Words(), metadata.Outlet);
        return title is { Length: > 0 and <= LongestTitle } ? title : null;
    }

    /// <summary>The main heading in the article round the container, else the page's only one.</summary>
    private static IElement? Heading(IHtmlDocument document, IElement container)
    {
        for (var at = container; at is not null && at.LocalName != "body"; at = at.ParentElement)
        {
            if (at.QuerySelector("h1") is { } heading)
            {
                return heading;
            }
        }

        return document.QuerySelectorAll("h1") is [var only] ? only : null;
    }

    private static string? WithoutOutlet(string? title, string? outlet)
    {
        if (title is null)
        {
            return null;
        }

        int bar = title.LastIndexOfAny(['|', '–', '—', '·', '»']);
        bar = bar > 0 ? bar : title.LastIndexOf(" - ", StringComparison.Ordinal);
        return outlet is not null && title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase) && bar > 0
            || bar > title.Length / 2
            ? title[..bar].Trim()
            : title;
    }

    private static string? PrintedByline(IElement body) =>
        body.QuerySelectorAll("[rel=author], [itemprop=author], .byline, .author, .author-name, .byline__name")
            .Select(element => BylineText.Clean((element.QuerySelector("[itemprop=name], [rel=author]") ?? element).Words()))
            .FirstOrDefault(name => name is not null && !name.Any(char.IsAsciiDigit));

    private static ErrorDetail NoText => new(
        "no-text",
        "The page has no running text: only links, captions or forms, or a text that a script loads. Save it after it has loaded, or give its text.");
}
