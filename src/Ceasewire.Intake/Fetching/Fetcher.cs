using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using Polly;
using Polly.Retry;

namespace Ceasewire.Intake.Fetching;

/// <summary>
/// Asks for pages: politely (robots.txt, a delay for each host, Retry-After), safely (the address guard, limits on
/// time, bytes and redirects; no cookies, credentials or proxy), and again where a failure may pass. For use by several
/// threads.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private static readonly TimeSpan RobotsLife = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, (RobotsFile File, DateTimeOffset Until)> _robots = new();
    private readonly HttpMessageInvoker _client;
    private readonly Exchange _exchange;
    private readonly HostPace _pace;
    private readonly FetchRules _rules;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<FetchResult> _retries;

    public Fetcher(AddressGuard guard, FetchRules rules, TimeProvider time)
    {
        (_rules, _time, _pace) = (rules, time, new HostPace(time));
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = guard.ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = rules.Time,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ActivityHeadersPropagator = null,
        });
        _exchange = new Exchange(_client, rules, time);
        _retries = Retries(rules, time);
    }

    /// <summary>Every failure is a result; only the caller's own cancellation is thrown.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation) =>
        await _retries.ExecuteAsync(
            async token => await FollowAsync(request, asksRobots: true, token), cancellation);

    public void Dispose() => _client.Dispose();

    private static ResiliencePipeline<FetchResult> Retries(FetchRules rules, TimeProvider time) =>
        new ResiliencePipelineBuilder<FetchResult> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<FetchResult>
            {
                ShouldHandle = tried => new(
                    tried.Outcome.Result is FetchResult.Failed { Lasting: Lasting.Passing } failed
                    && (failed.RetryAfter ?? TimeSpan.Zero) <= rules.LongestWait),
                MaxRetryAttempts = rules.Retries,
                Delay = rules.RetryDelay,
                MaxDelay = rules.LongestWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = tried => new((tried.Outcome.Result as FetchResult.Failed)?.RetryAfter),
            })
            .Build();

    private async Task<FetchResult> FollowAsync(FetchRequest request, bool asksRobots, CancellationToken cancellation)
    {
        var redirects = ImmutableArray.CreateBuilder<Uri>();
        for (var address = HttpAddress.Parse(request.Url.OriginalString); ;)
        {
            if (!address.IsValue)
            {
                return FetchResult.Final(address.Error);
            }

            var url = address.Value;
            TimeSpan delay = _rules.Delay;
            if (asksRobots)
            {
                var (robots, unreachable) = await RobotsAsync(url, cancellation);
                if (robots is null || !robots.Allows(url))
                {
                    return unreachable ?? FetchResult.Final(
                        new("robots", $"{url.Host} asks programs not to read {url.AbsolutePath}."));
                }

                delay = robots.Delay > delay ? Shorter(robots.Delay.Value, _rules.LongestWait) : delay;
            }

            await _pace.WaitAsync(url, delay, cancellation);
            var answer = await _exchange.SendAsync(request with { Url = url }, [.. redirects], cancellation);
            if (answer.Redirect is null)
            {
                return answer.Result!;
            }

            redirects.Add(url);
            if (redirects.Count > _rules.MaxRedirects)
            {
                return FetchResult.Final(
                    new("redirects", $"{request.Url} redirects more than {_rules.MaxRedirects} times."));
            }

            address = HttpAddress.Follow(url, answer.Redirect);
        }
    }

    /// <returns>The rules of the address' host; or why they cannot be had, which forbids asking (RFC 9309,
    /// 2.3.1.4).</returns>
    private async Task<(RobotsFile? File, FetchResult.Failed? Unreachable)> RobotsAsync(
        Uri url,
        CancellationToken cancellation)
    {
        string host = url.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(host, out var known) && known.Until > _time.GetUtcNow())
        {
            return (known.File, null);
        }

        var result = await FollowAsync(new(new Uri(url, "/robots.txt")), asksRobots: false, cancellation);
        if (result is FetchResult.Failed { Error.Code: not "missing" and not "too-long" and not "forbidden" } failed)
        {
            return (null, failed);
        }

        var file = result is FetchResult.Fetched fetched ? RobotsFile.Parse(fetched.Body) : RobotsFile.AllowsAll;
        _robots[host] = (file, _time.GetUtcNow() + RobotsLife);
        return (file, null);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
