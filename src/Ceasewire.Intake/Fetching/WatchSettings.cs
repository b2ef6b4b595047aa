using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ceasewire.Intake.Fetching;

/// <summary>What to watch and how, from a YAML file.</summary>
/// <param name="Allowed">Hosts that may have an address which is not public.</param>
public sealed record WatchSettings(
    ImmutableArray<WatchedFeed> Feeds,
    ImmutableArray<string> Allowed,
    FetchRules Rules)
{
    private static readonly TimeSpan DefaultEvery = TimeSpan.FromMinutes(15);

    /// <exception cref="InvalidDataException">It is not to be read as settings; the message says where and
    /// why.</exception>
    public static WatchSettings Parse(string name, string yaml)
    {
        try
        {
            var file = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<SettingsFile?>(yaml);
            return file is null ? throw new InvalidDataException($"{name} is empty.") : Of(file, name);
        }
        catch (YamlException error)
        {
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}, line {error.Start.Line}: {(error.InnerException ?? error).Message}"),
                error);
        }
    }

    private static WatchSettings Of(SettingsFile file, string name)
    {
        var every = Duration(file.Every, "every", name) ?? DefaultEvery;
        var feeds = file.Feeds.Select(feed => Feed(feed, every, name)).ToImmutableArray();
        if (feeds.IsEmpty)
        {
            throw new InvalidDataException($"{name} names no feeds. Write them under feeds:, each with its url.");
        }

        if (feeds.GroupBy(feed => feed.Url).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"{name} names {twice.Key} twice.");
        }

        var rules = new FetchRules();
        return new(
            feeds,
            [.. file.Allow],
            rules with
            {
                UserAgent = file.Contact is null ? rules.UserAgent : $"{rules.UserAgent} (+{file.Contact})",
                Delay = Duration(file.Delay, "delay", name) ?? rules.Delay,
                Time = Duration(file.Time, "time", name) ?? rules.Time,
            });
    }

    private static WatchedFeed Feed(FeedEntry feed, TimeSpan every, string name)
    {
        var url = HttpAddress.Parse(feed.Url);
        return url.IsValue
            ? new(url.Value, feed.Outlet, Duration(feed.Every, "every", name) ?? every)
            : throw new InvalidDataException($"{name}: {url.Error.Message}");
    }

    /// <summary>"15m", "2s", "1h", "1d".</summary>
    private static TimeSpan? Duration(string? written, string field, string name)
    {
        if (written is null)
        {
            return null;
        }

        TimeSpan? unit = written.LastOrDefault() switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        return unit is { } one
            && int.TryParse(written.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count <= 100_000
                ? one * count
                : throw new InvalidDataException(
                    $"{name}, {field}: '{written}' is no time. Write it as 30s, 15m, 2h or 1d.");
    }

    // Filled by YamlDotNet.
    private sealed class SettingsFile
    {
        public string? Contact { get; set; }

        public string? Every { get; set; }

        public string? Delay { get; set; }

        public string? Time { get; set; }

        public List<string> Allow { get; set; } = [];

        public List<FeedEntry> Feeds { get; set; } = [];
    }

    private sealed class FeedEntry
    {
        public string Url { get; set; } = "";

        public string? Outlet { get; set; }

        public string? Every { get; set; }
    }
}
