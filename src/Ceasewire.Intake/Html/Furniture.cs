using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>Tells the parts of a page that are no report: by element, role, class name and id.</summary>
internal sealed class Furniture(TextMass mass, IElement body)
{
    /// <summary>What holds more than this share of the page's prose is not furniture, whatever its name.</summary>
    private const double MostProse = 0.4;

    /// <summary>The pictures of a gallery may hold most of a page's words, but not all of them.</summary>
    private const double MostCaptions = 0.9;

    /// <summary>A box that asks for money or an address is short.</summary>
    private const int LongestBox = 1_500;

    private static readonly (string Name, string Part, OmissionKind Kind)[] Rows =
        [.. WordTable.Read("furniture.tsv").Select(row => (row[0], row[1], OmissionKinds.Parse(row[2])))];

    private static readonly FrozenDictionary<string, OmissionKind> Names = Part("name");
    private static readonly FrozenDictionary<string, OmissionKind> Words = Part("word");

    /// <summary>Whether it holds what readers wrote, of which there may be more than of the report.</summary>
    public static bool IsComments(IElement element) =>
        element.LocalName is not ("body" or "html") && OfClasses(element) == OmissionKind.Comments;

    /// <returns>Why the element is left out; null where it is not.</returns>
    public OmissionKind? KindOf(IElement element)
    {
        if (ElementKinds.IsNeverText(element))
        {
            return element.LocalName is "nav" or "footer" or "menu" ? OmissionKind.Navigation : OmissionKind.Other;
        }

        if (OfName(element) is not { } kind)
        {
            return null;
        }

        var held = mass[element];
        if (kind is OmissionKind.Paywall or OmissionKind.SignUp && held.Text <= LongestBox
            && Phrases.OfBox(element.Words()) is { } asked)
        {
            return kind == OmissionKind.Paywall ? kind : asked;
        }

        double most = kind == OmissionKind.Caption && element.QuerySelector("img") is not null ? MostCaptions : MostProse;
        bool isMostOfPage = held.Prose > most * mass[body].Prose;
        bool isLinks = kind == OmissionKind.Teaser && held.Linked * 2 > held.Text;
        return isMostOfPage && !isLinks && kind != OmissionKind.Comments ? null : kind;
    }

    private static OmissionKind? OfName(IElement element) => element.LocalName switch
    {
        "figure" or "figcaption" => OmissionKind.Caption,
        "header" => OmissionKind.Byline,
        "aside" => OmissionKind.Teaser,
        "form" => OmissionKind.SignUp,
        "h1" => OmissionKind.Title,
        "body" or "html" or "article" or "main" or "p" when element.Attributes.Length == 0 => null,
        _ when ElementKinds.HasFurnitureRole(element) => OmissionKind.Navigation,
        _ => OfClasses(element),
    };

    private static OmissionKind? OfClasses(IElement element)
    {
        foreach (string name in ClassNames.Whole(element))
        {
            if (Names.TryGetValue(name, out var kind))
            {
                return kind;
            }
        }

        foreach (string word in ClassNames.Words(element))
        {
            if (Words.TryGetValue(word, out var kind))
            {
                return kind;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, OmissionKind> Part(string part) =>
        Rows.Where(row => row.Part == part).ToFrozenDictionary(row => row.Name, row => row.Kind);
}
