namespace Ceasewire.Intake.Html;

/// <summary>The text that a page's blocks make when lines that are no part of the report are left out.</summary>
internal sealed class ArticleText
{
    private const int LongestByline = 80;
    private const int LongestDate = 60;

    /// <summary>A line that is links for the greater part is a list of other stories, unless it is long.</summary>
    private const double MostLinked = 0.6;
    private const int LongestLinks = 300;

    /// <summary>Ends of text that was cut off.</summary>
    private static readonly string[] CutEnds = ["…", "...", "[…]", "[...]"];

    private readonly MappedText _text = new();
    private readonly List<Block> _headings = [];

    private readonly string? _title;

    private ArticleText(string? title) => _title = title;

    public int Length => _text.Length;

    /// <summary>A line "By NAME"; null where there is none.</summary>
    public string? Byline { get; private set; }

    /// <summary>Whether a box stands there that asks for money or an account before one reads on.</summary>
    public bool IsWalled { get; private set; }

    public bool IsCutOff => CutEnds.Any(end => _text.ToString().EndsWith(end, StringComparison.Ordinal));

    /// <param name="title">Which is not told twice; null where there is none.</param>
    public static ArticleText Of(IEnumerable<PagePart> parts, string? title)
    {
        var article = new ArticleText(title);
        foreach (var part in parts)
        {
            if (part.Block is { } block)
            {
                article.Take(block);
            }
            else
            {
                article.Omit(part.Kind!.Value, part.Element?.SourceReference?.Position.Index ?? -1);
            }
        }

        article._headings.ForEach(heading => article.Omit(OmissionKind.Teaser, heading.Text.Original));
        return article;
    }

    public override string ToString() => _text.ToString();

    public TextMap Map(string encoding) => _text.Map(encoding);

    private void Take(Block block)
    {
        string words = block.Text.ToString();
        if (KindOf(block, words) is { } kind)
        {
            Omit(kind, block.Text.Original);
            return;
        }

        if (ElementKinds.IsHeading(block.Tag))
        {
            _headings.Add(block);
            return;
        }

        // A heading that nothing follows is that of something left out.
        foreach (var heading in _headings)
        {
            if (heading == _headings[^1])
            {
                _text.AddParagraph(heading.Text);
            }
            else
            {
                Omit(OmissionKind.Teaser, heading.Text.Original);
            }
        }

        _headings.Clear();
        _text.AddParagraph(block.Text);
    }

    private OmissionKind? KindOf(Block block, string words)
    {
        if (!words.Any(char.IsLetterOrDigit))
        {
            return OmissionKind.Other;
        }

        if (ElementKinds.IsHeading(block.Tag) && words == _title)
        {
            return OmissionKind.Title;
        }

        if (words.Length <= LongestByline && BylineText.Of(words) is { } name)
        {
            Byline ??= name;
            return OmissionKind.Byline;
        }

        if (words.Length <= LongestDate && DateText.IsDate(words))
        {
            return OmissionKind.Byline;
        }

        return Phrases.OfLine(words)
            ?? (block.Linked > MostLinked * words.Length && words.Length < LongestLinks ? OmissionKind.Teaser : null);
    }

    private void Omit(OmissionKind kind, int original)
    {
        IsWalled |= kind == OmissionKind.Paywall;
        _text.Omit(kind, original);
    }
}
