using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Ceasewire.Intake.Fetching;

/// <summary>
/// What a robots.txt lets us ask for (RFC 9309): the rules of the groups that name us, else of those for all; the
/// longest pattern that fits decides, and of two as long the one that allows.
/// </summary>
internal sealed class RobotsFile
{
    private const string Us = "ceasewire";

    private readonly ImmutableArray<(string Pattern, bool IsAllowed)> _rules;

    private RobotsFile(ImmutableArray<(string Pattern, bool IsAllowed)> rules, TimeSpan? delay) =>
        (_rules, Delay) = (rules, delay);

    public static RobotsFile AllowsAll { get; } = new([], null);

    /// <summary>What the file asks for between two requests; null where it asks nothing.</summary>
    public TimeSpan? Delay { get; }

    public static RobotsFile Parse(ReadOnlySpan<byte> bytes)
    {
        List<(string Pattern, bool IsAllowed)> ours = [], all = [];
        TimeSpan? ourDelay = null, allDelay = null;
        var (isOurs, isForAll, isNamed, inNames) = (false, false, false, false);
        foreach (var (field, value) in Lines(bytes))
        {
            switch (field)
            {
                case "user-agent":
                    (isOurs, isForAll) = inNames ? (isOurs, isForAll) : (false, false);
                    isOurs |= IsUs(value);
                    isForAll |= value == "*";
                    isNamed |= isOurs;
                    inNames = true;
                    continue;
                case "allow" or "disallow" when value.Length > 0:
                    Add(isOurs, ours, field, value);
                    Add(isForAll, all, field, value);
                    break;
                case "crawl-delay" when Seconds(value) is { } delay:
                    ourDelay = isOurs ? delay : ourDelay;
                    allDelay = isForAll ? delay : allDelay;
                    break;
            }

            inNames = false;
        }

        return isNamed ? new([.. ours], ourDelay) : new([.. all], allDelay);
    }

    public bool Allows(Uri url)
    {
        string path = url.PathAndQuery;
        if (path == "/robots.txt")
        {
            return true;
        }

        var (longest, isAllowed) = (-1, true);
        foreach (var rule in _rules)
        {
            if ((rule.Pattern.Length > longest || (rule.Pattern.Length == longest && rule.IsAllowed))
                && Fits(rule.Pattern, path))
            {
                (longest, isAllowed) = (rule.Pattern.Length, rule.IsAllowed);
            }
        }

        return isAllowed;
    }

    private static IEnumerable<(string Field, string Value)> Lines(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n')
            .Select(line => line.Split('#', 2)[0].Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0].ToLowerInvariant(), parts[1]));

    private static bool IsUs(string agent) =>
        agent.Split('/', 2)[0].Trim().Equals(Us, StringComparison.OrdinalIgnoreCase);

    private static void Add(
        bool isMeant,
        List<(string Pattern, bool IsAllowed)> rules,
        string field,
        string value)
    {
        if (isMeant)
        {
            rules.Add((Escaped(value), field == "allow"));
        }
    }

    // Paths are compared as they stand in a request: what is no ASCII is escaped.
    private static string Escaped(string pattern) =>
        string.Concat(
            pattern.EnumerateRunes().Select(rune => rune.IsAscii ? $"{rune}" : Uri.EscapeDataString($"{rune}")));

    private static TimeSpan? Seconds(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds is >= 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>
    /// "*" stands for any letters, "$" at the end for the end. Goes back no further than the last star, so the time is
    /// at most the product of the lengths.
    /// </summary>
    private static bool Fits(string pattern, string path)
    {
        bool isToTheEnd = pattern.EndsWith('$');
        string parts = isToTheEnd ? pattern[..^1] : pattern + "*";
        var (at, star, mark) = (0, -1, 0);
        int i = 0;
        while (i < path.Length)
        {
            if (at < parts.Length && parts[at] == '*')
            {
                (star, mark) = (at++, i);
            }
            else if (at < parts.Length && parts[at] == path[i])
            {
                at++;
                i++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                i = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (at < parts.Length && parts[at] == '*')
        {
            at++;
        }

        return at == parts.Length;
    }
}
