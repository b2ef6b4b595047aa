using AngleSharp.Dom;

namespace Ceasewire.Intake.Html;

/// <summary>The names that a page gives to an element: its classes and id, whole and in parts.</summary>
internal static class ClassNames
{
    private const int Longest = 100;
    private const int Most = 40;

    /// <summary>Classes and id, in lower case.</summary>
    public static IEnumerable<string> Whole(IElement element) =>
        Raw(element).Select(name => name.ToLowerInvariant());

    /// <summary>The parts between hyphens, underscores and capitals: "articleShare-bar" is article, share, bar.</summary>
    public static IEnumerable<string> Words(IElement element)
    {
        foreach (string name in Raw(element))
        {
            int start = 0;
            for (int i = 0; i <= name.Length; i++)
            {
                bool isEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
                if (isEnd || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
                {
                    if (i > start)
                    {
                        yield return name[start..i].ToLowerInvariant();
                    }

                    start = isEnd ? i + 1 : i;
                }
            }
        }
    }

    private static IEnumerable<string> Raw(IElement element) =>
        $"{element.GetAttribute("class")} {element.Id}"
            .Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name.Length <= Longest)
            .Take(Most);
}
