using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Looks;

/// <summary>Colours of the pages.</summary>
internal enum Theme
{
    /// <summary>Those that the reader's system asks for.</summary>
    System,

    Light,
    Dark,
}

/// <summary>What becomes of passages with graphic words.</summary>
internal enum Guard
{
    /// <summary>Each is folded until it is opened.</summary>
    Fold,

    Show,
}

/// <summary>How a reader wants pages shown, as the browser's cookies remember it.</summary>
internal sealed record Look(Theme Theme, Guard Guard)
{
    public const string ThemeCookie = "ceasewire-theme";

    public const string GuardCookie = "ceasewire-graphic";

    /// <summary>That of the request; what was never chosen is the first of its choices.</summary>
    public static Look Of(HttpContext? context) => new(
        Chosen<Theme>(context?.Request.Cookies[ThemeCookie]), Chosen<Guard>(context?.Request.Cookies[GuardCookie]));

    public bool Folds(string text) => Guard == Guard.Fold && GraphicWords.AreIn(text);

    public static T Chosen<T>(string? name)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(choice => Terms.Of(choice) == name);
}
