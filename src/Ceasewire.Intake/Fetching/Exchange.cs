using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ceasewire.Intake.Fetching;

/// <summary>One request and its answer, whole or not at all, within the limits.</summary>
internal sealed class Exchange(HttpMessageInvoker client, FetchRules rules, TimeProvider time)
{
    private const int BufferBytes = 64 * 1024;

    /// <returns>A result, or where the answer sends us.</returns>
    public async Task<(FetchResult? Result, string? Redirect)> SendAsync(
        FetchRequest request,
        ImmutableArray<Uri> redirects,
        CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(rules.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var message = Message(request);
            using var response = await client.SendAsync(message, both.Token);
            return Redirect(response) is { } target
                ? (null, target)
                : (await ResultAsync(request, response, redirects, both.Token), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (FetchResult.Passing(
                "timed-out", $"{request.Url.Host} did not answer within {rules.Time.TotalSeconds} seconds."), null);
        }
        catch (HttpRequestException error) when (error.InnerException is AddressRefusedException refused)
        {
            return (FetchResult.Final(new("address-refused", refused.Message)), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return (FetchResult.Passing("unreachable", $"{request.Url.Host}: {error.Message}"), null);
        }
    }

    private HttpRequestMessage Message(FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Url);
        message.Headers.TryAddWithoutValidation("User-Agent", rules.UserAgent);
        message.Headers.TryAddWithoutValidation(
            "Accept",
            "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.8");

        // What is kept is what was sent; uncompressed, everyone can read it.
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (request.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.LastModified is { } day)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        }

        return message;
    }

    private static string? Redirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.NonValidated.TryGetValues("Location", out var targets)
            ? targets.First()
            : null;

    private async Task<FetchResult> ResultAsync(
        FetchRequest request,
        HttpResponseMessage response,
        ImmutableArray<Uri> redirects,
        CancellationToken cancellation)
    {
        int status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.NotModified && request.IsConditional)
        {
            return new FetchResult.NotModified();
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return Refusal(request.Url, status, RetryAfter(response));
        }

        byte[]? body = await BodyAsync(response, cancellation);
        return body is null
            ? FetchResult.Final(
                new(
                    "too-long",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{request.Url} is longer than {rules.MaxBytes / (1024 * 1024)} MB.")))
            : new FetchResult.Fetched(
                request.Url, redirects, status, Headers(response), body, time.GetUtcNow());
    }

    private static FetchResult.Failed Refusal(Uri url, int status, TimeSpan? retryAfter)
    {
        string message = string.Create(CultureInfo.InvariantCulture, $"{url} answers with status {status}.");
        return status switch
        {
            404 or 410 => FetchResult.Final(new("missing", message)),
            408 or 425 or 429 or >= 500 or < 400 =>
                FetchResult.Passing(status is 429 or 503 ? "busy" : "unreachable", message) with
                {
                    RetryAfter = retryAfter,
                },
            _ => FetchResult.Final(new("forbidden", message)),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero,
            _ => null,
        };

    /// <returns>Null where it is longer than allowed. A body that ends before its declared length throws.</returns>
    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > rules.MaxBytes)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        byte[] buffer = new byte[BufferBytes];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            body.Write(buffer, 0, count);
            if (body.Length > rules.MaxBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private static ImmutableArray<KeyValuePair<string, string>> Headers(HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))),
    ];
}
