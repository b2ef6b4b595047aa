namespace Ceasewire.Intake.Fetching;

/// <summary>Addresses as they stand in feeds, pages and settings: http and https alone, without credentials.</summary>
internal static class HttpAddress
{
    private const int LongestAddress = 4096;

    public static Outcome<Uri> Parse(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length > LongestAddress || !Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
            ? Refuse($"'{Shorten(trimmed)}' is no address.")
            : Check(address);
    }

    /// <param name="target">Where a redirect leads, seen from the address that redirects.</param>
    public static Outcome<Uri> Follow(Uri from, string target) =>
        target.Length > LongestAddress || !Uri.TryCreate(from, target.Trim(), out var address)
            ? Refuse($"It redirects to '{Shorten(target)}', which is no address.")
            : Check(address);

    private static Outcome<Uri> Check(Uri address) =>
        address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps
            ? Refuse($"'{Shorten(address.OriginalString)}' is neither http nor https.")
        : address.UserInfo.Length > 0 ? Refuse($"The address of {address.Host} holds credentials. Leave them out.")
        : address.Host.Length == 0 ? Refuse($"'{Shorten(address.OriginalString)}' names no host.")
        : Outcome<Uri>.Of(address);

    private static Outcome<Uri> Refuse(string why) => Outcome<Uri>.Refuse("address-refused", why);

    private static string Shorten(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
