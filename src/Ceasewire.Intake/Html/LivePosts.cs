using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>Finds the posts of a live blog, each of which is a report with a time of its own.</summary>
internal static class LivePosts
{
    private const int FewestPosts = 2;

    private static readonly FrozenSet<string> PostNames = Containers.OfKind("post");
    private static readonly FrozenSet<string> LiveNames = Containers.OfKind("live");

    /// <returns>In the page's order; empty where the page is no live blog.</returns>
    public static List<IElement> Find(IElement body, PageMetadata metadata)
    {
        bool isLive = JsonLd.IsLive(metadata.Linked);
        var timed = Around(body, "time");
        timed.IntersectWith(Around(body, "p"));
        List<IElement> best = [];
        foreach (var parent in body.QuerySelectorAll("*"))
        {
            if (parent.ChildElementCount < FewestPosts)
            {
                continue;
            }

            List<IElement> posts = [.. parent.Children.Where(child => IsPost(child, timed))];
            if (posts.Count >= FewestPosts
                && posts.Count > best.Count
                && (posts.TrueForAll(IsNamedPost) || ((isLive || IsNamedLive(parent)) && posts.TrueForAll(timed.Contains))))
            {
                best = posts;
            }
        }

        return best;
    }

    /// <summary>The post's own time; null where it has none.</summary>
    public static DateOnly? DayOf(IElement post) => post.QuerySelector("time") is { } time ? PageDates.Of(time) : null;

    /// <summary>The post's heading; null where it has none.</summary>
    public static IElement? HeadingOf(IElement post) => post.QuerySelector("h2, h3, h4");

    private static bool IsPost(IElement element, HashSet<IElement> timed) =>
        element.LocalName is "article" or "div" or "section" or "li" && (IsNamedPost(element) || timed.Contains(element));

    private static bool IsNamedPost(IElement element) => ClassNames.Whole(element).Any(PostNames.Contains);

    /// <summary>All that stands round elements of that name.</summary>
    private static HashSet<IElement> Around(IElement body, string name)
    {
        HashSet<IElement> around = [];
        foreach (var element in body.GetElementsByTagName(name))
        {
            for (var at = element.ParentElement; at is not null && around.Add(at); at = at.ParentElement)
            {
            }
        }

        return around;
    }

    private static bool IsNamedLive(IElement element)
    {
        for (var at = element; at is not null && at.LocalName != "body"; at = at.ParentElement)
        {
            if (ClassNames.Whole(at).Any(LiveNames.Contains))
            {
                return true;
            }
        }

        return false;
    }
}
