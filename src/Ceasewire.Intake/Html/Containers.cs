using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>Finds the element of a page that holds the report.</summary>
internal sealed class Containers(IElement body, TextMass mass, Furniture furniture)
{
    /// <summary>A part that holds less of the page's prose is not the report, whatever it is called.</summary>
    private const double LeastOfPage = 0.3;

    /// <summary>One of several parts that holds so much is the report, the others are teasers.</summary>
    private const double MostOfParts = 0.6;

    /// <summary>A child that holds so much of an element's prose stands for it.</summary>
    private const double MostOfElement = 0.85;

    private static readonly FrozenSet<string> ArticleNames = OfKind("article");

    public static FrozenSet<string> OfKind(string kind) =>
        WordTable.Read("containers.tsv").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet();

    public IElement Find()
    {
        var scope = Best(Topmost(IsNamed)) ?? Best(Topmost(element => element.LocalName == "article"));
        return scope ?? Descend(Best(Topmost(IsMain)) ?? body);
    }

    private static bool IsNamed(IElement element) =>
        element.GetAttribute("itemprop") == "articleBody" || ClassNames.Whole(element).Any(ArticleNames.Contains);

    private static bool IsMain(IElement element) =>
        element.LocalName == "main" || element.GetAttribute("role") == "main";

    /// <summary>Elements that meet the condition, none inside another, none in furniture.</summary>
    private List<IElement> Topmost(Func<IElement, bool> condition)
    {
        List<IElement> found = [];
        Search(body, condition, found);
        return found;
    }

    private void Search(IElement element, Func<IElement, bool> condition, List<IElement> found)
    {
        foreach (var child in element.Children)
        {
            if (furniture.KindOf(child) is not null)
            {
                continue;
            }

            if (condition(child))
            {
                found.Add(child);
            }
            else
            {
                Search(child, condition, found);
            }
        }
    }

    /// <returns>The one that holds most; what holds them all where they share the report; null where they hold too
    /// little.</returns>
    private IElement? Best(List<IElement> parts)
    {
        int sum = parts.Sum(part => mass[part].Prose);
        if (sum == 0 || sum < LeastOfPage * mass[body].Prose)
        {
            return null;
        }

        var best = parts.MaxBy(part => mass[part].Prose)!;
        return mass[best].Prose >= MostOfParts * sum ? best : Common(parts);
    }

    private static IElement Common(List<IElement> parts)
    {
        var common = parts[0];
        foreach (var part in parts)
        {
            while (!common.Contains(part))
            {
                common = common.ParentElement!;
            }
        }

        return common;
    }

    private IElement Descend(IElement element)
    {
        while (element.Children.FirstOrDefault(child =>
            mass[child].Prose > MostOfElement * mass[element].Prose && child.LocalName != "p") is { } child)
        {
            element = child;
        }

        return element;
    }
}
