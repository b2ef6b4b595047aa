using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Ceasewire.Server;

/// <summary>
/// Scripts, styles and outlines, which travel inside the program. They are compressed here and pages never are: no
/// secret of a page can be guessed from its length.
/// </summary>
internal static class AssetRoutes
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, Lazy<Asset>> All = Assembly.GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], name => new Lazy<Asset>(() => Load(name)));

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", Send).ExcludeFromDescription();

    private static async Task<IResult> Send(string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var found))
        {
            return TypedResults.NotFound();
        }

        var asset = found.Value;
        var response = context.Response.Headers;
        response.ETag = asset.Tag;
        response.CacheControl = "no-cache";
        response.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch == asset.Tag)
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        bool isGzip = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (isGzip)
        {
            response.ContentEncoding = "gzip";
        }

        context.Response.ContentType = TypeOf(name);
        await context.Response.Body.WriteAsync(isGzip ? asset.Gzip : asset.Plain, context.RequestAborted);
        return TypedResults.Empty;
    }

    private static Asset Load(string resource)
    {
        using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new FileNotFoundException(resource);
        using var plain = new MemoryStream();
        content.CopyTo(plain);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(plain.ToArray());
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(plain.ToArray()))[..16];
        return new(plain.ToArray(), packed.ToArray(), $"\"{hash}\"");
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private sealed record Asset(byte[] Plain, byte[] Gzip, string Tag);
}
