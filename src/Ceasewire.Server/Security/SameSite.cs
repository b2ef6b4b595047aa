using Microsoft.AspNetCore.Http;

namespace Ceasewire.Server.Security;

/// <summary>
/// Refuses what other sites make a browser send. Forms carry a token besides; this also covers the API, and on a
/// loopback address, where nobody signs in, names that another site makes point here.
/// </summary>
internal sealed class SameSite(RequestDelegate next, DeskSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        bool isForeignName = !settings.AsksForLogin && !IsOfThisMachine(request.Host.Host);
        bool isForwarded = !settings.AsksForLogin
            && (request.Headers.ContainsKey("Forwarded") || request.Headers.ContainsKey("X-Forwarded-For"));
        bool isUnsafe = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (isForeignName || isForwarded || (isUnsafe && IsForeign(request)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync(
                "This came from another site, or by a way on which the desk asks nobody to sign in.",
                context.RequestAborted);
        }

        return next(context);
    }

    private static bool IsOfThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    private static bool IsForeign(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none")
            || (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}" && site.Length == 0);
    }
}
