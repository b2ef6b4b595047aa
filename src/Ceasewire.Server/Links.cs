namespace Ceasewire.Server;

/// <summary>Addresses of pages.</summary>
internal static class Links
{
    public static string Report(string articleId) => $"/reports/{Uri.EscapeDataString(articleId)}";

    /// <summary>A report, opened at words of it.</summary>
    public static string Words(string articleId, int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{Report(articleId)}?at={start}-{end}#words");

    public static string Words(Account account) =>
        Words(account.Report.Id, account.Claim.Quote.Start, account.Claim.Quote.End);

    /// <summary>A claim's card beside the text of its report.</summary>
    public static string Claim(string articleId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Report(articleId)}#c{number}");

    public static string Source(SourceRow row) =>
        $"/source?kind={row.Kind}&name={Uri.EscapeDataString(row.Name)}";

    public static string Search(string words) => $"/search?q={Uri.EscapeDataString(words)}";

    /// <returns>A path of this desk, and not "//another.example"; null for anything else.</returns>
    public static string? Local(string? to) =>
        to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Any(char.IsControl) ? to : null;

    /// <returns>The address of an original that a browser may be sent to; null for any other scheme, as
    /// javascript:.</returns>
    public static string? Original(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;
}
