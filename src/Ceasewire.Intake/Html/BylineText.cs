namespace Ceasewire.Intake.Html;

/// <summary>Who wrote a report, as printed.</summary>
internal static class BylineText
{
    private const string By = "by ";
    private const int Longest = 200;

    /// <returns>The names of a line "By NAME"; null for another line.</returns>
    public static string? Of(string line) =>
        line.StartsWith(By, StringComparison.OrdinalIgnoreCase)
        && line.Length > By.Length
        && char.IsUpper(line[By.Length])
        && line[^1] is not ('.' or ':' or '?' or '!')
            ? line[By.Length..].Trim()
            : null;

    /// <returns>The names without "By"; null where there are none, or an address stands for them.</returns>
    public static string? Clean(string? names)
    {
        string trimmed = names?.Trim() ?? "";
        trimmed = trimmed.StartsWith(By, StringComparison.OrdinalIgnoreCase) ? trimmed[By.Length..].Trim() : trimmed;
        return trimmed.Length is 0 or > Longest
            || trimmed.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith('@')
                ? null
                : trimmed;
    }
}
